use catzilla::prelude::*;

struct Cat {
    _name: String,
}

#[post("/cats")]
async fn create(cat: Option<Json<Cat>>) -> String {
    let _ = cat;
    String::new()
}

fn main() {}
