use catzilla::prelude::*;

#[derive(Model)]
union Either {
    number: u64,
    float: f64,
}

fn main() {}
