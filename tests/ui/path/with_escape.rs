use catzilla::prelude::*;

#[get("/caf%C3%A9")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
