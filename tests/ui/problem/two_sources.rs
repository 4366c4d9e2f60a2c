use std::fmt;

use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 500)]
struct Trouble(#[source] fmt::Error, #[source] fmt::Error);

fn main() {}
