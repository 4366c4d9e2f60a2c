use catzilla::prelude::*;

#[get("/users/<user_id>")]
async fn show(userid: u64) {
    let _ = userid;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
