use catzilla::prelude::*;

#[route("/users", methods = [])]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
