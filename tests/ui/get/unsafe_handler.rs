use catzilla::prelude::*;

#[get("/users")]
async unsafe fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
