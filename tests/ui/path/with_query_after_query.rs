use catzilla::prelude::*;

#[get("/users?<limit>?<page>")]
async fn show(limit: u32, page: u32) -> String {
    format!("{limit} {page}")
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
