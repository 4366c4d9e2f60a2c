use catzilla::prelude::*;

#[get("/users/<user-id>")]
async fn show(user_id: u64) -> String {
    user_id.to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
