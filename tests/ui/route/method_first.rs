use catzilla::prelude::*;

#[route(GET, "/users")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
