use catzilla::prelude::*;

#[route("/users", methods = [get, post])]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
