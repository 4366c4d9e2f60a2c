use catzilla::prelude::*;

#[get("/users", methods = [POST])]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
