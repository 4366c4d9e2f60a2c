use catzilla::prelude::*;

#[get("/users", blocking)]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
