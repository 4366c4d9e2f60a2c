use catzilla::prelude::*;

struct Db;

#[derive(State)]
struct App(Db, u64);

#[get("/users")]
async fn show(db: &Db) {
    let _ = db;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).state(App(Db, 7)).run()
}
