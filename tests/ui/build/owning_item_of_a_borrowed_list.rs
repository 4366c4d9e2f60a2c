use catzilla::prelude::*;

#[derive(Model)]
struct Tags<'a> {
    tags: &'a [String],
}

fn main() {
    let _ = Tags::from_json(b"{}");
}
