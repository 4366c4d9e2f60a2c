use catzilla::prelude::*;

struct Id;

#[get("/users/<id>?<after>&<skip>")]
async fn show(id: Id, after: Id, skip: Option<Id>, #[header] x_user: Id, #[cookie] session: Id) {
    let _ = (id, after, skip, x_user, session);
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
