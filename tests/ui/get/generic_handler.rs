use catzilla::prelude::*;

#[get("/users/<id>")]
async fn show<T: FromParam<'static>>(id: T) {
    let _ = id;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
