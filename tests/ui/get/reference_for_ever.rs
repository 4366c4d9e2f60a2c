use catzilla::prelude::*;

struct Db;

#[get("/users/<name>?<tags>")]
async fn show(name: &'static str, tags: Vec<&'static str>, db: &'static Db) -> String {
    let _ = (tags, db);
    name.to_owned()
}

#[post("/texts")]
async fn keep(text: Json<&'static str>) -> &'static str {
    text.0
}

fn main() {}
