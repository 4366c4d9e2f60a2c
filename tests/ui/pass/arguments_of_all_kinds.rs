//! Twenty arguments, one of every kind, in no order.

use std::{borrow::Cow, net::IpAddr};

use axum::http::{HeaderMap, Method, Uri};
use catzilla::prelude::*;

struct Db;
struct Motto(String);

#[derive(State)]
struct App {
    db: Db,
    motto: Motto,
}

#[derive(serde::Deserialize)]
struct Sort<'a> {
    by: Cow<'a, str>,
}

struct Slug(String);

impl FromParam<'_> for Slug {
    const EXPECTED: &'static str = "a slug";

    fn from_param(value: &str) -> Result<Self, ParamError> {
        Ok(Self(value.to_owned()))
    }
}

#[expect(clippy::too_many_arguments)]
#[post("/<a>/<b>/v<c>.<d>/<rest..>?<e>&<f>&<g>&<h>&<i>")]
async fn all(
    a: u8,
    app: &App,
    e: Option<i64>,
    b: &str,
    headers: HeaderMap,
    f: Vec<f32>,
    c: Cow<'_, str>,
    #[header] user_agent: Option<&str>,
    g: bool,
    d: Slug,
    method: Method,
    #[cookie] session: Option<String>,
    h: Result<char, ParamError>,
    rest: &str,
    db: &Db,
    #[header("x-forwarded-for")] client: Vec<IpAddr>,
    i: String,
    Motto(motto): &Motto,
    uri: Uri,
    Json(sort): Json<Sort<'_>>,
) -> String {
    let _ = (app, e, headers, f, user_agent, g, method, session, h, db, client, i, uri);
    format!("{a} {b} {c} {} {rest} {motto} {}", d.0, sort.by)
}

fn main() {
    let app = App { db: Db, motto: Motto("purr".into()) };
    let _ = (&app.db, &app.motto);
    let _ = Catzilla::new(routes![all]).state(app).into_router();
}
