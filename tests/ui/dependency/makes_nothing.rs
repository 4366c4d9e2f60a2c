use catzilla::prelude::*;

#[dependency]
async fn current_user(#[header] authorization: &str) {
    let _ = authorization;
}

fn main() {}
