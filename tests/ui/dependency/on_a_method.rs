use catzilla::prelude::*;

struct User;

impl User {
    #[dependency]
    fn user(&self) -> User {
        User
    }
}

fn main() {}
