use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409, with(left))]
struct SoldOut {
    rest: u32,
}

fn main() {}
