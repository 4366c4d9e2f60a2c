use catzilla::prelude::*;

#[derive(Model)]
#[serde(untagged)]
enum Id {
    Number(u64),
    Name(String),
}

fn main() {}
