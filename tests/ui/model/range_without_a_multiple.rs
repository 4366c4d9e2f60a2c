use catzilla::prelude::*;

#[derive(Model)]
struct Order {
    #[field(range(1..=4), multiple_of(5))]
    amount: u32,
    #[field(multiple_of(0.5), range(0.1..0.4))]
    weight: f64,
}

fn main() {}
