//! The smallest application: two routes, one of them typed.

use catzilla::prelude::*;

#[derive(serde::Serialize)]
struct Greeting {
    user: u64,
    text: String,
}

/// One user's greeting.
#[get("/users/<id>?<shout>")]
async fn greet(id: u64, shout: Option<bool>) -> Json<Greeting> {
    let text = format!("Hello, user {id}!");
    let text = if shout == Some(true) { text.to_uppercase() } else { text };
    Json(Greeting { user: id, text })
}

#[get("/")]
async fn index() -> &'static str {
    "Hello! Try /users/7?shout=true\n"
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![index, greet]).bind(("127.0.0.1", 8000)).run()
}
