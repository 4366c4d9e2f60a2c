use catzilla::prelude::*;

#[derive(Model)]
struct User<'a> {
    name: &'a str,
}

#[post("/users")]
async fn create(user: Json<User<'static>>) -> String {
    user.name.to_owned()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![create]).run()
}
