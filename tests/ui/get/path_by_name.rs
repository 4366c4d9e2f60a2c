use catzilla::prelude::*;

#[get(path = "/users")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
