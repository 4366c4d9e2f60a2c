use catzilla::prelude::*;

#[get("/teams/<id>?<id>")]
async fn show(id: u64) -> String {
    id.to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
