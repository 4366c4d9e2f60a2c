use catzilla::prelude::*;

#[derive(Model)]
struct Slug(#[field(skip)] String);

fn main() {}
