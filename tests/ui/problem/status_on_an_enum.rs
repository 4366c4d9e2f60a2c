use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409)]
enum Trouble {
    #[problem(status = 409)]
    SoldOut,
}

fn main() {}
