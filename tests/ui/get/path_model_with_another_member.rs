use catzilla::prelude::*;

#[derive(Model)]
struct Post<'a> {
    year: u16,
    slug: &'a str,
}

#[get("/posts/<slug>")]
async fn post(post: Path<Post<'_>>) -> String {
    format!("{} {}", post.year, post.slug)
}

fn main() {}
