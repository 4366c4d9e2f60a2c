use catzilla::prelude::*;

struct Db;

#[derive(State)]
struct App {
    db: Db,
}

#[get("/users")]
async fn show(db: &mut Db) {
    let _ = db;
}

fn main() {
    let _ = Catzilla::new(routes![show]).state(App { db: Db }).run();
}
