use catzilla::prelude::*;

#[get("/page#top")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
