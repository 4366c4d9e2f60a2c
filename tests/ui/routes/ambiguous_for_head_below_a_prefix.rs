use catzilla::prelude::*;

#[get("/v<n>")]
async fn version(#[path] team: &str, n: u8) -> String {
    format!("{team} {n}")
}

#[head("/<page>.json")]
async fn page(#[path] team: &str, page: &str) -> String {
    format!("{team} {page}")
}

fn main() {
    let _ = Catzilla::new(routes!["/teams/<team>" => [version, page]]).run();
}
