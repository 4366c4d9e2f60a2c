use catzilla::prelude::*;

#[derive(State)]
struct App<D> {
    db: D,
}

fn main() {}
