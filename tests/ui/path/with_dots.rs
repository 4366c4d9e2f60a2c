use catzilla::prelude::*;

#[get("/files/../secret")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
