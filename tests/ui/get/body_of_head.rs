use catzilla::prelude::*;

#[head("/users")]
async fn show(text: String) {
    let _ = text;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
