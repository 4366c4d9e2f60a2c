use catzilla::prelude::*;

#[get("/users")]
async fn show(#[header(x_api_key)] key: &str, #[header = "x-other"] other: &str) {
    let _ = (key, other);
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
