use catzilla::prelude::*;

struct Post {
    year: u16,
}

#[get("/posts/<year>")]
async fn post(post: Path<Post>) -> String {
    format!("{}", post.year)
}

fn main() {}
