use catzilla::prelude::*;

#[get("/items", "/things")]
async fn items() -> String {
    String::new()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![items]).run()
}
