use catzilla::prelude::*;

#[get("/users")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![#[cfg(unix)] show]).run()
}
