use catzilla::prelude::*;

#[derive(serde::Deserialize)]
struct User;

#[get("/users")]
async fn show(user: Json<User>) {
    let _ = user;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
