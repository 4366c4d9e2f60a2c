use catzilla::prelude::*;

struct User;

#[get("/users")]
async fn show() -> User {
    User
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
