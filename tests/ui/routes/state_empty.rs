use catzilla::prelude::*;

struct Db;

#[get("/users")]
async fn show(db: &Db) {
    let _ = db;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).state(()).run()
}
