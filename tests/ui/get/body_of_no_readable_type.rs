use catzilla::prelude::*;

struct User;

#[post("/users")]
async fn create(user: Json<User>) {
    let _ = user;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![create]).run()
}
