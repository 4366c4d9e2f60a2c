use catzilla::prelude::*;

#[derive(Model)]
struct Key<'a>(&'a str);

#[get("/secret")]
async fn secret(key: Headers<Key<'_>>) -> String {
    key.0.0.to_owned()
}

fn main() {}
