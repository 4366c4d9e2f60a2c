use catzilla::prelude::*;

#[derive(Model)]
struct Age(u8);

#[derive(Model)]
struct User {
    #[field(each(range(1..)))]
    ages: Vec<Age>,
}

fn main() {}
