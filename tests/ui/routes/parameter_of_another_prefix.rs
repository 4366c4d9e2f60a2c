use catzilla::prelude::*;

#[get("/users/<id>")]
async fn show(#[path] team: u64, id: u64) {
    let _ = (team, id);
}

routes! { Users = [show] }

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes!["/groups/<group>" => Users]).run()
}
