use catzilla::prelude::*;

struct User;
struct Trouble;

#[dependency]
async fn user() -> Result<User, Trouble> {
    Err(Trouble)
}

fn main() {}
