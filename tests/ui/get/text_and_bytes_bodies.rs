use catzilla::prelude::*;

use axum::body::Bytes;

#[post("/users")]
async fn create(text: String, bytes: Bytes) {
    let _ = (text, bytes);
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![create]).run()
}
