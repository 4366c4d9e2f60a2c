use catzilla::prelude::*;

#[derive(Model)]
struct Cat {
    owner: Owner,
}

#[derive(Model)]
struct Owner {
    name: String,
}

#[post("/cats")]
async fn create(cat: Option<Form<Cat>>) -> String {
    cat.map_or_else(String::new, |cat| cat.0.owner.name)
}

fn main() {}
