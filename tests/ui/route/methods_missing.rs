use catzilla::prelude::*;

#[route("/users")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
