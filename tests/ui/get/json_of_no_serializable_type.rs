use catzilla::prelude::*;

struct User;

#[get("/users")]
async fn show() -> Json<User> {
    Json(User)
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
