use catzilla::prelude::*;

#[get("/query")]
async fn query(#[query] page: Option<u32>) {
    let _ = page;
}

#[post("/body")]
async fn body(#[body] user: Json<u8>) {
    let _ = user;
}

#[get("/head")]
async fn one(#[head] user_agent: &str, #[param] team: u8) {
    let _ = (user_agent, team);
}

#[get("/users/<id>")]
async fn param(#[param("id")] id: u8) {
    let _ = id;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![query, body, one, param]).run()
}
