use catzilla::prelude::*;

#[derive(State)]
enum App {
    Test,
    Live,
}

fn main() {}
