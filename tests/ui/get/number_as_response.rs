use catzilla::prelude::*;

#[get("/count")]
async fn show() -> u64 {
    7
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
