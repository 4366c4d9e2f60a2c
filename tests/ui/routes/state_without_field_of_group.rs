use catzilla::prelude::*;

mod users {
    use catzilla::prelude::*;

    pub struct Db;

    #[get("/")]
    pub async fn list(db: &Db) {
        let _ = db;
    }

    routes! { pub Users = [list] }
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes!["/users" => users::Users]).run()
}
