use catzilla::prelude::*;

#[get("/users")]
const USERS: &str = "none";

fn main() {}
