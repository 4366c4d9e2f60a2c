use catzilla::prelude::*;

#[derive(Debug)]
struct Name;

#[derive(Debug, Problem)]
#[problem(status = 409, detail = "nothing is left of {0}")]
struct SoldOut(Name);

fn main() {}
