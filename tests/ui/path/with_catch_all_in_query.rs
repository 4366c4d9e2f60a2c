use catzilla::prelude::*;

#[get("/users?<rest..>")]
async fn show(rest: &str) -> String {
    rest.into()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
