use catzilla::prelude::*;

struct Db;

#[get("/users/{id}")]
async fn show(id: u64, db: &Db) -> String {
    let _ = db;
    id.to_string()
}

#[get("/users/<id>")]
async fn by_id(user: u64) -> String {
    user.to_string()
}

mod posts {
    use catzilla::prelude::*;

    #[post("posts")]
    pub async fn create(body: String) -> String {
        body
    }

    routes! { pub Posts = [create] }
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show, by_id, "/" => posts::Posts]).run()
}
