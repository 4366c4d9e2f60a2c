//! `&Session` is asked for, and the state has no `Sessions`.

use catzilla::{prelude::*, session::Session};

#[derive(State)]
struct App {
    motto: &'static str,
}

#[get("/")]
async fn index(session: &Session) -> String {
    format!("{:?}", session.get::<String>("user"))
}

fn main() -> catzilla::Result<()> {
    let app = App { motto: "purr" };
    Catzilla::new(routes![index]).state(app).run()
}
