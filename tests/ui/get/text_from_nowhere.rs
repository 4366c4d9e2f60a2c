use catzilla::prelude::*;

#[get("/users")]
async fn show(name: &str) {
    let _ = name;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
