use catzilla::prelude::*;

#[derive(Model)]
struct Order {
    #[field(range(0..=100))]
    share: f64,
    #[field(range(0.5..))]
    amount: u32,
    #[field(range(..=10.0))]
    size: Option<i8>,
    #[field(multiple_of(5))]
    weight: f32,
    #[field(one_of(1, 2.5))]
    price: f64,
    #[field(range(-5..))]
    age: u8,
    #[field(len(1.0..))]
    name: String,
    #[field(each(range(..=-1)))]
    steps: Vec<u16>,
}

#[get("/orders?<share>")]
async fn orders(#[field(range(0..=1))] share: f64) -> String {
    share.to_string()
}

fn main() {}
