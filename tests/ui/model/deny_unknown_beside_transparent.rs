use catzilla::prelude::*;

#[derive(Model)]
#[model(transparent, deny_unknown)]
struct Slug {
    text: String,
}

#[derive(Model)]
#[model(deny_unknown)]
struct Name(String);

fn main() {}
