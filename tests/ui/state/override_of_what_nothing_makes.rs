//! What no function makes cannot be overridden.

use catzilla::prelude::*;

struct User;

#[get("/")]
async fn index() {}

fn main() {
    let _ = Catzilla::new(routes![index]).override_dependency(|| User).test();
}
