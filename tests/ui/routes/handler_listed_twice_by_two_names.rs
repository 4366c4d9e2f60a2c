use catzilla::prelude::*;

mod users {
    use catzilla::prelude::*;

    #[get("/users")]
    pub async fn show() {}
}

use users::show;

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show, users::show]).run()
}
