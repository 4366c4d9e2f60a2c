use catzilla::prelude::*;

#[get("")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
