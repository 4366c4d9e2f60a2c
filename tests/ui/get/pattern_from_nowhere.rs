use catzilla::prelude::*;

#[get("/users")]
async fn show(_: u64) {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
