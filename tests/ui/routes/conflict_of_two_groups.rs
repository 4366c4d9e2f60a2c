use catzilla::prelude::*;

mod users {
    use catzilla::prelude::*;

    #[get("/")]
    pub async fn list() {}

    routes! { pub Users = [list] }
}

mod members {
    use catzilla::prelude::*;

    #[get("/")]
    pub async fn list() {}

    routes! { pub Members = [list] }
}

routes! {
    /// Everything.
    pub Api = [
        "/users" => users::Users,
        "/users" => members::Members,
    ]
}

fn main() {
    let _ = Catzilla::new(Api).run();
}
