use catzilla::prelude::*;

use catzilla_tests::library;

#[get("/version")]
async fn version() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![version, "/" => library::Library]).run()
}
