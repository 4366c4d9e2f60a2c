use catzilla::prelude::*;

#[get("/users")]
async fn show(_name: &str) {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
