use catzilla::prelude::*;

#[get("/users", blocking = true)]
fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
