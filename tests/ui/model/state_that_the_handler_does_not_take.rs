use catzilla::prelude::*;

struct Db;

#[derive(State)]
struct App {
    db: Db,
}

fn is_free(_: &String, _: &Db) -> Result<(), &'static str> {
    Ok(())
}

#[derive(Model)]
#[model(state = Db)]
struct User {
    #[field(check_with = is_free)]
    name: String,
}

#[post("/users")]
async fn create(user: Json<User>) -> String {
    user.0.name
}

fn main() {
    let _ = Catzilla::new(routes![create]).state(App { db: Db });
}
