use catzilla::prelude::*;

#[get("/users/<id>?<verbose>&<q>")]
async fn show(id: u64, verbose: Option<bool>, q: &str) -> String {
    format!("{id} {verbose:?} {q}")
}

fn main() {
    let _ = uri!(show[id = 5]);
}
