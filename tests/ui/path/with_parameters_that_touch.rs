use catzilla::prelude::*;

#[get("/<year><month>")]
async fn show(year: u16, month: u8) -> String {
    format!("{year} {month}")
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
