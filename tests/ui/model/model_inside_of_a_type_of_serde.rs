use std::sync::Mutex;

use catzilla::prelude::*;
use serde::Deserialize;

#[derive(Model, Deserialize)]
struct User {
    #[field(len(1..))]
    name: String,
}

#[derive(Model)]
struct Team {
    users: Mutex<Vec<User>>,
}

fn main() {}
