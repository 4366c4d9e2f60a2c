use catzilla::prelude::*;

#[derive(Model)]
struct User<'a> {
    age: &'a u8,
    title: Option<&'a String>,
}

fn main() {}
