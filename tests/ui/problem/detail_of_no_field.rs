use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409, detail = "nothing is left of {nmae}")]
struct SoldOut {
    name: String,
}

fn main() {}
