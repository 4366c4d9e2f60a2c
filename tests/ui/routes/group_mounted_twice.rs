use catzilla::prelude::*;

#[get("/users")]
async fn show() {}

routes! { Users = [show] }

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes!["/" => Users, "/" => Users]).run()
}
