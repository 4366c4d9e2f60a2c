use catzilla::prelude::*;

#[get("/items?<page>")]
async fn items(#[field(range(1..), rename = "p")] page: u32) -> String {
    page.to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![items]).run()
}
