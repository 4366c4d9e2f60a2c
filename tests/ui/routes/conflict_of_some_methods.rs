use catzilla::prelude::*;

#[get("/users")]
async fn list() {}

#[route("/users", methods = [GET, POST])]
async fn both() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![list, both]).run()
}
