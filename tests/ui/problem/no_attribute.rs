use catzilla::prelude::*;

#[derive(Debug, Problem)]
enum Trouble {
    #[problem(status = 409)]
    SoldOut,
    Late,
}

fn main() {}
