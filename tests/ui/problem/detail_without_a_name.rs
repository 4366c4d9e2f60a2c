use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409, detail = "nothing is left of {}")]
struct SoldOut(String);

fn main() {}
