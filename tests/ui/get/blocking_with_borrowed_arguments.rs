use catzilla::prelude::*;

struct Db;

#[derive(State)]
struct App {
    db: Db,
}

#[get("/users/<name>", blocking)]
fn show(name: &str, db: &Db) {
    let _ = (name, db);
}

fn main() {
    let _ = Catzilla::new(routes![show]).state(App { db: Db }).run();
}
