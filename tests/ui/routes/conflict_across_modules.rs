use catzilla::prelude::*;

mod users {
    use catzilla::prelude::*;

    #[get("/users/<id>")]
    pub async fn show(id: u64) {
        let _ = id;
    }
}

mod posts {
    use catzilla::prelude::*;

    #[get("/<name>")]
    pub async fn by_name(name: &str) {
        let _ = name;
    }

    routes! { pub Posts = [by_name] }
}

fn main() {
    let _ = Catzilla::new(routes![users::show, "/users" => posts::Posts]).run();
}
