use catzilla::prelude::*;

#[get("/")]
async fn index() {}

#[get("/other")]
async fn other() {}

routes! { Api = [index] with [other] }

fn main() {}
