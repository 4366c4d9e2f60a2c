use catzilla::prelude::*;

#[derive(Model)]
struct Page {
    limit: u32,
}

#[derive(Model)]
struct First(#[field(flatten)] Page);

fn main() {}
