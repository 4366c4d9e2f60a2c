use catzilla::prelude::*;

trait Users {
    #[get("/users")]
    async fn show();
}

fn main() {}
