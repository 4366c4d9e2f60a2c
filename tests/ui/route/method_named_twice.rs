use catzilla::prelude::*;

#[route("/users", methods = [GET, GET])]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
