use catzilla::prelude::*;

trait Clock {}

struct Fixed;

#[derive(State)]
struct App {
    #[state(as = dyn Clock)]
    clock: Fixed,
}

fn main() {}
