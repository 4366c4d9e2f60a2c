use thiserror::Error;

use catzilla::prelude::*;

#[derive(Debug, Error, Problem)]
enum Trouble {
    #[error("nothing is left")]
    #[problem(status = 409)]
    SoldOut,
}

fn main() {}
