use catzilla::prelude::*;

#[derive(Model)]
#[model(tag = "op")]
enum Expression {
    Number { value: f64 },
    Negated(Box<Expression>),
}

#[derive(Model)]
struct Chain {
    link: u8,
    #[field(flatten)]
    next: Box<Chain>,
}

fn main() {}
