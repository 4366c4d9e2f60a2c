use catzilla::prelude::*;

#[derive(Model)]
struct Search {
    text: String,
    #[field(flatten)]
    page: u32,
}

fn main() {
    let _ = Search::from_json(b"{}");
}
