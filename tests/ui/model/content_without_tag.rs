use catzilla::prelude::*;

#[derive(Model)]
#[model(content = "data")]
enum Event {
    Created(u64),
}

fn main() {}
