use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 409)]
struct SoldOut(#[problem(with)] u32);

fn main() {}
