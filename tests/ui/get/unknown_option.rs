use catzilla::prelude::*;

#[get("/users", cache)]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
