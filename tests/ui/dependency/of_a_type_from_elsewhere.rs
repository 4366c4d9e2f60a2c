use catzilla::prelude::*;

#[dependency]
fn begun() -> std::time::Instant {
    std::time::Instant::now()
}

fn main() {}
