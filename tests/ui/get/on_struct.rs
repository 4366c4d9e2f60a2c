use catzilla::prelude::*;

#[get("/users")]
struct Users {
    count: u64,
}

fn main() {
    let _ = Users { count: 1 };
}
