use catzilla::prelude::*;

#[post("/users")]
async fn create(user: Json<u8>, name: String) -> String {
    let _ = user;
    name
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![create]).run()
}
