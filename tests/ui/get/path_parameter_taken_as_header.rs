use catzilla::prelude::*;

#[get("/users/<id>")]
async fn show(#[header] id: u64) {
    let _ = id;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
