use catzilla::prelude::*;

#[get("/users")]
async fn show(#[header("x api key")] key: &str, #[header("")] empty: &str) {
    let _ = (key, empty);
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
