use catzilla::prelude::*;

struct Db;

#[get("/users")]
async fn show(db: &Db) {
    let _ = db;
}

struct Cache;

#[derive(State)]
struct App {
    cache: Cache,
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).state(App { cache: Cache }).run()
}
