use catzilla::prelude::*;

struct Db;

#[derive(State)]
struct App {
    primary: Db,
    replica: Db,
}

#[get("/users")]
async fn show(db: &Db) {
    let _ = db;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).state(App { primary: Db, replica: Db }).run()
}
