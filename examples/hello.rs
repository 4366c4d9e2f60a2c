//! The smallest application: two routes, one of them with parameters.
//!
//! ```sh
//! cargo run -p catzilla-examples --example hello
//! curl 'http://127.0.0.1:8000/users/7?shout=true'
//! curl 'http://127.0.0.1:8000/users/tom?shout=loudly'
//! ```

use catzilla::prelude::*;

#[derive(serde::Serialize)]
struct Greeting {
    user: u64,
    text: String,
}

/// One user's greeting.
#[get("/users/<id>?<shout>")]
async fn greet(id: u64, shout: Option<bool>) -> Json<Greeting> {
    let mut text = format!("Hello, user {id}!");
    if shout == Some(true) {
        text.make_ascii_uppercase();
    }
    Json(Greeting { user: id, text })
}

#[get("/")]
async fn index() -> &'static str {
    "Hello! Try /users/7?shout=true\n"
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![index, greet])
        .bind(("127.0.0.1", 8000))
        .run()
}
