use catzilla::prelude::*;

#[derive(Model)]
struct Post {
    year: u16,
}

#[get("/posts/<year>")]
async fn post(year: Path<Post>) -> String {
    year.year.to_string()
}

#[get("/users?<page>")]
async fn users(page: Query<Post>) -> String {
    page.year.to_string()
}

fn main() {}
