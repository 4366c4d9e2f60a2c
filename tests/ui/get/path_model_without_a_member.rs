use catzilla::prelude::*;

#[derive(Model)]
struct Post<'a> {
    slug: &'a str,
}

#[get("/posts/<year>/<slug>")]
async fn post(post: Path<Post<'_>>) -> String {
    post.slug.to_owned()
}

fn main() {}
