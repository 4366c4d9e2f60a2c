use catzilla::prelude::*;

struct User;

#[get("/users")]
async fn show() -> Option<User> {
    None
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
