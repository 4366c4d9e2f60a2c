use catzilla::prelude::*;

#[get("/users")]
async fn show(name: String) -> String {
    name
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
