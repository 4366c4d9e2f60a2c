//! A value of the state is changed in the state, and not overridden as a dependency.

use catzilla::prelude::*;

struct Motto(&'static str);

#[derive(State)]
struct App {
    motto: Motto,
}

#[get("/")]
async fn index(motto: &Motto) -> &'static str {
    motto.0
}

fn main() {
    let app = Catzilla::new(routes![index]).state(App { motto: Motto("purr") });
    let _ = app.override_dependency(|| Motto("hiss")).test();
}
