//! What makes the state returns a state, or a `Result`.

use catzilla::prelude::*;

#[derive(State)]
struct App {}

#[get("/")]
async fn index() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![index]).state_with(async || Some(App {})).run()
}
