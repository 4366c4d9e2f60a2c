use catzilla::prelude::*;

use std::cell::Cell;

#[derive(State)]
struct App {
    visits: Cell<u64>,
}

#[get("/users")]
async fn show(visits: &Cell<u64>) -> String {
    visits.get().to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).state(App { visits: Cell::new(0) }).run()
}
