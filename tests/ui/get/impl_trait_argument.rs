use catzilla::prelude::*;

#[get("/users/<id>?<after>")]
async fn show(id: impl ToString, after: u64) {
    let _ = (id.to_string(), after);
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
