use catzilla::prelude::*;

#[get("/users/<id:u32>")]
async fn show(id: u32) -> String {
    id.to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
