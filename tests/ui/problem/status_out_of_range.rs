use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 200)]
struct Fine;

fn main() {}
