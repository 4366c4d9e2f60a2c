use catzilla::prelude::*;

#[derive(Model)]
#[model(tag = "type")]
enum Event {
    Moved(i32, i32),
}

fn main() {}
