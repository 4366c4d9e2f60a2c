use catzilla::prelude::*;

struct Users;

impl Users {
    #[get("/users")]
    async fn show(users: &Self) {
        let _ = users;
    }
}

fn main() {}
