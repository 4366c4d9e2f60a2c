use catzilla::prelude::*;

struct Db;

#[get("/users")]
async fn show(db: &Db) {
    let _ = db;
}

struct App {
    db: Db,
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).state(App { db: Db }).run()
}
