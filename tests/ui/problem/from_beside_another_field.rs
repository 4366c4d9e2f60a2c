use std::fmt;

use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 500)]
struct Trouble {
    #[from]
    error: fmt::Error,
    name: String,
}

fn main() {}
