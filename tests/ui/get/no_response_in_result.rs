use catzilla::prelude::*;

struct User;

#[get("/users")]
async fn show() -> Result<User, StatusCode> {
    Ok(User)
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
