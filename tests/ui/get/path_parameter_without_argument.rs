use catzilla::prelude::*;

#[get("/teams/<team>/users/<id>")]
async fn show(id: u64) {
    let _ = id;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
