use catzilla::prelude::*;

#[get("/files/<path...>")]
async fn show(path: &str) -> String {
    path.to_owned()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
