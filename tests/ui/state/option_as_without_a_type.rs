use catzilla::prelude::*;

#[derive(State)]
struct App {
    #[state(as)]
    count: u32,
}

fn main() {}
