use catzilla::prelude::*;

#[get("/users?<limit=10>")]
async fn show(limit: u32) -> String {
    limit.to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
