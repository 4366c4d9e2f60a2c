use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 500)]
struct Trouble(#[source] u8);

fn main() {}
