//! The state comes before the functions that are called with it.

use catzilla::prelude::*;

#[derive(State)]
struct App {}

#[get("/")]
async fn index() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![index])
        .on_start(async |_: &App| println!("good morning"))
        .state(App {})
        .run()
}
