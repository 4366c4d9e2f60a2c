use catzilla::prelude::*;

#[get("/users/<id>")]
async fn show(id: u64) -> String {
    let text = id.
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
