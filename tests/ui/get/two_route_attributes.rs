use catzilla::prelude::*;

#[get("/users")]
#[post("/users")]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
