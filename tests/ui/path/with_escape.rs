use catzilla::prelude::*;

#[get("/two%20words")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
