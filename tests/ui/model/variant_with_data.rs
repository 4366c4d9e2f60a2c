use catzilla::prelude::*;

#[derive(Model)]
enum Shape {
    Circle(f64),
    Square,
}

fn main() {}
