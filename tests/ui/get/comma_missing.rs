use catzilla::prelude::*;

#[get("/users" body)]
async fn show(body: String) -> String {
    body
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
