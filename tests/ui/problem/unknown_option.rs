use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409, message = "nothing is left")]
struct SoldOut;

fn main() {}
