use catzilla::prelude::*;

struct Db;

#[derive(State)]
struct App {
    #[state(rename = "database")]
    db: Db,
    #[state]
    cache: u64,
}

#[get("/users")]
async fn show(db: &Db) {
    let _ = db;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).state(App { db: Db, cache: 7 }).run()
}
