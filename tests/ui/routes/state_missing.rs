use catzilla::prelude::*;

struct Db;

#[get("/users")]
async fn show(db: &Db) {
    let _ = db;
}

fn main() {
    let _ = Catzilla::new(routes![show]).run();
}
