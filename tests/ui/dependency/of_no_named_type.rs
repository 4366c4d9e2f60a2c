use catzilla::prelude::*;

#[dependency]
async fn user() -> impl Clone {}

fn main() {}
