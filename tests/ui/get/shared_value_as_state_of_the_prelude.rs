use catzilla::prelude::*;

struct Store;

#[get("/users")]
async fn show(State(store): State<Store>) {
    let _ = store;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
