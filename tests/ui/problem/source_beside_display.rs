use std::fmt;

use catzilla::prelude::*;

#[derive(Debug, Problem)]
#[problem(status = 500, display)]
struct Trouble(#[source] fmt::Error);

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("trouble")
    }
}

impl std::error::Error for Trouble {}

fn main() {}
