use catzilla::prelude::*;

#[derive(Debug)]
struct Broken;

#[get("/users")]
async fn show() -> Result<String, Broken> {
    Err(Broken)
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
