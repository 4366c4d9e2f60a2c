use catzilla::prelude::*;

#[derive(Debug)]
struct Left;

#[derive(Debug, Problem)]
#[problem(status = 409)]
struct SoldOut {
    #[problem(with)]
    left: Left,
}

fn main() {}
