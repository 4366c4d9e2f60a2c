use catzilla::prelude::*;

#[derive(serde::Deserialize)]
struct User;

#[post("/users")]
async fn create(user: Json<User>, again: Json<User>) {
    let _ = (user, again);
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![create]).run()
}
