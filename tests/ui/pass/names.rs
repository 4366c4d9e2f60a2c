//! Raw identifiers, `mut`, underscores, patterns.

use catzilla::prelude::*;

#[get("/raw/<type>/<match>?<fn>")]
async fn r#move(r#type: &str, r#match: u8, r#fn: Option<u8>) -> String {
    format!("{type} {match} {fn:?}", r#type = r#type, r#match = r#match, r#fn = r#fn)
}

#[get("/counted/<count>")]
async fn counted(mut count: u64) -> String {
    count += 1;
    count.to_string()
}

#[get("/_/<_id>")]
async fn _hidden(_id: u64) {}

#[post("/pattern")]
async fn pattern(Json((left, right)): Json<(u8, u8)>) -> String {
    (left + right).to_string()
}

#[get("/größe/<größe>")]
async fn größe(größe: u8) -> String {
    größe.to_string()
}

fn main() {
    let _ = Catzilla::new(routes![r#move, counted, _hidden, pattern, größe]).into_router();
}
