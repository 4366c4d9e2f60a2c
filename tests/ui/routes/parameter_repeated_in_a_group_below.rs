use catzilla::prelude::*;

#[get("/users/<id>")]
async fn show(id: u64) {
    let _ = id;
}

routes! { Users = [show] }

routes! { Teams = ["/teams/<id>" => Users] }

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes!["/api" => Teams]).run()
}
