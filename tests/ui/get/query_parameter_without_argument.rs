use catzilla::prelude::*;

#[get("/users?<limit>&<page>")]
async fn show(page: u32) {
    let _ = page;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
