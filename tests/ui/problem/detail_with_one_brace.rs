use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409, detail = "nothing is left of {0")]
struct SoldOut(String);

fn main() {}
