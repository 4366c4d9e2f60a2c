#![deny(dead_code)]

use catzilla::prelude::*;

#[get("/users")]
async fn show() {}

fn main() {}
