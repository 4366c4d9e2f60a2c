use catzilla::prelude::*;

#[derive(Model)]
struct Range {
    from: u32,
    to: u32,
}

#[derive(Model)]
struct Search<'a> {
    text: &'a str,
    price: Option<Range>,
}

#[get("/search")]
async fn search(search: Query<Search<'_>>) -> String {
    let Search { text, price } = &*search;
    let price = price.as_ref().map(|Range { from, to }| from..to);
    format!("{text} {price:?}")
}

fn main() {}
