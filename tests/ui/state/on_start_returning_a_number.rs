//! A function that starts an application has nothing to return.

use catzilla::prelude::*;

#[get("/")]
async fn index() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![index]).on_start(async |(): &()| 7).run()
}
