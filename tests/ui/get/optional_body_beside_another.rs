use catzilla::prelude::*;

#[derive(Model)]
struct Cat {
    name: String,
}

#[post("/cats")]
async fn create(cat: Option<Json<Cat>>, text: Option<Form<Cat>>) -> String {
    cat.map(|cat| cat.0)
        .or(text.map(|text| text.0))
        .map_or_else(String::new, |cat| cat.name)
}

fn main() {}
