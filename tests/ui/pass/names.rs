//! Raw identifiers, `mut`, underscores, patterns, names of arguments that are not used.

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

#[get("/unused/<id>/<_kept>/<_own>?<page>&<type>")]
async fn unused(
    _id: u64,
    _kept: &str,
    _own: u8,
    _page: Option<u32>,
    _type: Option<&str>,
    #[path("id")] again: u64,
) -> String {
    again.to_string()
}

#[get("/beside/<id>")]
async fn beside(id: &str, _id: HeaderMap) -> String {
    id.to_owned()
}

#[get("/team")]
async fn team(
    #[path] _team: u8,
    #[header] _user_agent: Option<&str>,
    #[cookie] _session: Option<u8>,
) {
}

#[get("/renamed/<id>")]
async fn renamed(#[path("id")] number: u8) -> String {
    number.to_string()
}

#[post("/pattern")]
async fn pattern(Json((left, right)): Json<(u8, u8)>) -> String {
    (left + right).to_string()
}

#[get("/größe/<größe>")]
async fn größe(größe: u8) -> String {
    größe.to_string()
}

fn main() {
    let _ = Catzilla::new(routes![
        r#move,
        counted,
        _hidden,
        unused,
        beside,
        renamed,
        pattern,
        größe,
        "/teams/<team>" => [team],
    ])
    .into_router();
}
