use catzilla::prelude::*;

#[route("/users", methods = ["GET", "POST"])]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
