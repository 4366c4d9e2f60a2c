use catzilla::prelude::*;

struct Place;

#[derive(Model)]
struct User {
    place: Place,
}

fn main() {}
