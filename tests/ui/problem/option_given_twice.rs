use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409, status = 410)]
struct SoldOut;

fn main() {}
