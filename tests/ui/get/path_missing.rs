use catzilla::prelude::*;

#[get]
async fn bare() {}

#[get()]
async fn empty() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![bare, empty]).run()
}
