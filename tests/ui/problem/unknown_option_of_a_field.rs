use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409)]
struct SoldOut {
    #[problem(rename = "rest")]
    left: u32,
}

fn main() {}
