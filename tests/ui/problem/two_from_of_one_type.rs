use std::fmt;

use catzilla::prelude::*;

#[derive(Debug, Problem)]
enum Trouble {
    #[problem(status = 500)]
    Read(#[from] fmt::Error),
    #[problem(status = 500)]
    Write(#[from] fmt::Error),
}

fn main() {}
