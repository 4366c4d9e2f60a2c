use catzilla::prelude::*;

#[derive(Model)]
struct User {
    name: String,
}

#[post("/users")]
async fn create(user: &Json<User>) -> String {
    user.name.clone()
}

fn main() {
    let _ = Catzilla::new(routes![create]);
}
