use catzilla::prelude::*;

#[derive(Model)]
struct User {
    id: u64,
}

#[post("/users")]
async fn create(#[field(range(1..))] user: Json<User>) {}

fn main() {
    let _ = routes![create];
}
