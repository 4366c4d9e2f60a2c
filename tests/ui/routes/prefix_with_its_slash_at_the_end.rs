use catzilla::prelude::*;

#[get("/")]
async fn index() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes!["a/" => [index]]).run()
}
