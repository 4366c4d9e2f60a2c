use catzilla::prelude::*;

use axum::extract::Path;

#[get("/users/<id>")]
async fn show(Path(id): Path<u64>) {
    let _ = id;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
