use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = CONFLICT)]
struct SoldOut;

fn main() {}
