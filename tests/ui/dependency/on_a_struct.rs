use catzilla::prelude::*;

#[dependency]
struct User;

fn main() {}
