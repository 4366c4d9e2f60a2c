use catzilla::prelude::*;

#[derive(Problem)]
#[problem(status = 409)]
struct SoldOut;

fn main() {}
