use catzilla::prelude::*;

#[derive(Model)]
struct Slug(#[field(rename = "slug")] String);

#[derive(Model)]
enum Event {
    Moved(#[field(skip_writing)] u8),
    Stopped,
}

fn main() {}
