use catzilla::prelude::*;

#[get("/users/<id>")]
async fn show(id: u64) {
    let _ = id;
}

#[get("/users/<name>")]
async fn by_name(name: &str) {
    let _ = name;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show, by_name]).run()
}
