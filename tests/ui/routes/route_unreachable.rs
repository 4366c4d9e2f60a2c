use catzilla::prelude::*;

#[get("/files")]
async fn all() {}

#[get("/files/<name>/<rest..>")]
async fn below(name: &str, rest: &str) {
    let _ = (name, rest);
}

#[get("/files/<rest..>")]
async fn any(rest: &str) {
    let _ = rest;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![all, below, any]).run()
}
