use catzilla::prelude::*;

#[get("/search?<query>")]
async fn search(query: &str) -> String {
    query.to_owned()
}

fn main() {
    let _ = uri!(search(qeury = "cats"));
}
