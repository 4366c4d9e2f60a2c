use catzilla::prelude::*;

#[get("/users?<tags[]>")]
async fn show(tags: Vec<String>) -> String {
    tags.concat()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
