use catzilla::prelude::*;

#[get("/users")]
async fn show(id: u64) {
    let _ = id;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
