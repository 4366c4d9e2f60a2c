use catzilla::prelude::*;

struct Token<'a>(&'a str);

#[dependency]
async fn token<'a>(#[header] authorization: &'a str) -> Token<'a> {
    Token(authorization)
}

fn main() {}
