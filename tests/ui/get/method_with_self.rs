use catzilla::prelude::*;

struct Users;

impl Users {
    #[get("/users")]
    async fn show(&self) {}
}

fn main() {}
