use catzilla::prelude::*;

#[derive(Debug, Problem)]
enum Trouble {
    #[problem(code = "sold-out")]
    SoldOut,
}

fn main() {}
