use catzilla::prelude::*;

use std::cell::Cell;

struct Count(Cell<u32>);

#[dependency]
fn count() -> Count {
    Count(Cell::new(0))
}

fn main() {}
