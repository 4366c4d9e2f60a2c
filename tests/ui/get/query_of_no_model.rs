use catzilla::prelude::*;

struct Page {
    number: u32,
}

#[get("/users")]
async fn users(page: Query<Page>) -> String {
    page.number.to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![users]).run()
}
