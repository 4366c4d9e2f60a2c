use catzilla::prelude::*;

#[derive(Model)]
#[model(tag = "type")]
struct Event {
    id: u64,
}

fn main() {}
