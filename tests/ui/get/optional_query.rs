use catzilla::prelude::*;

#[derive(Model)]
struct Search {
    limit: u8,
}

#[get("/cats")]
async fn cats(search: Option<Query<Search>>) -> String {
    search.map_or(0, |search| search.limit).to_string()
}

fn main() {}
