use catzilla::prelude::*;

#[get("/users/<id>")]
async fn show(id: u64) {
    let _ = id;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes!["/teams/<id>" => [show]]).run()
}
