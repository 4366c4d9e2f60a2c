use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409)]
struct SoldOut {
    #[problem(with)]
    detail: String,
}

fn main() {}
