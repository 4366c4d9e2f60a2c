use catzilla::prelude::*;

const PATH: &str = "/users";

#[get(PATH)]
async fn show() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
