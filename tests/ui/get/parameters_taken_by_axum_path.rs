use catzilla::prelude::*;

#[get("/users/<id>/posts/<slug>")]
async fn show(Path((id, slug)): Path<(u64, String)>) -> String {
    format!("{id} {slug}")
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
