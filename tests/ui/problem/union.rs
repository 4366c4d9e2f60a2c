use catzilla::prelude::*;

#[derive(Problem)]
union Trouble {
    a: u8,
}

fn main() {}
