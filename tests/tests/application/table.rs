//! The routes of an application as data.

use catzilla::{Context, Middleware, Rejection, RouteLine, WriteJson, prelude::*};
use serde_json::json;

struct Db;

trait Clock: Send + Sync {}

#[derive(State)]
struct App {
    db: Db,
    #[state(as = dyn Clock)]
    clock: Box<dyn Clock>,
}

struct Log<T>(T);

impl<S: Send + Sync, T: Send + Sync + 'static> Middleware<S> for Log<T> {
    async fn call<R: catzilla::Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        rest.run(cx).await
    }
}

#[middleware]
async fn timing(request: &mut Request, next: Next<'_>) -> Response {
    next.run(request).await
}

#[middleware]
async fn login(request: &mut Request, next: Next<'_>) -> Response {
    next.run(request).await
}

#[get("/")]
async fn index() {}

#[get("/<id>?<verbose>")]
async fn show(id: u32, db: &Db, verbose: Option<bool>, clock: &dyn Clock) {
    let _ = (id, db, verbose, clock);
}

routes! { Jobs = [index, show with [login]] with [timing] }

routes! { Api = [index, "/teams/<team>" => ["/jobs" => Jobs with [login]] with [timing]] }

fn names(line: &RouteLine) -> Vec<&str> {
    let names = line.middleware.iter();
    names
        .map(|name| name.rsplit("table::").next().unwrap())
        .collect()
}

#[test]
fn a_table_has_each_route_with_all_that_is_around_it() {
    let table = catzilla::table(Api);
    let paths = table.routes().iter().map(|line| line.path.as_str());
    let paths: Vec<_> = paths.collect();
    assert_eq!(
        paths,
        ["/", "/teams/<team>/jobs", "/teams/<team>/jobs/<id>"]
    );
    assert_eq!(names(&table.routes()[0]), [""; 0]);
    assert_eq!(names(&table.routes()[1]), ["timing", "login", "timing"]);
    let show = &table.routes()[2];
    assert_eq!(names(show), ["timing", "login", "timing", "login"]);
    assert_eq!(show.dependencies, ["Db", "dyn Clock"]);
    assert!(show.handler.ends_with("table::show"));
    assert!(show.file.ends_with("table.rs"));
}

#[test]
fn an_application_adds_its_own_middleware() {
    let app = Catzilla::new(routes![index with [login]])
        .with(timing())
        .with(Log(7_u8));
    let table = app.table();
    assert_eq!(names(&table.routes()[0])[0], "timing");
    assert!(names(&table.routes()[0])[1].starts_with("Log<"));
    let text = table.to_string();
    assert!(text.ends_with("  with [timing, Log, login]\n"), "{text}");
}

#[test]
fn the_json_of_a_table_is_valid() {
    let table = catzilla::table(routes!["/a" => [show]]);
    let value: serde_json::Value = serde_json::from_str(&table.to_json()).unwrap();
    let line = table.routes()[0].line;
    let expected = json!([{
        "methods": ["GET"], "path": "/a/<id>", "handler": table.routes()[0].handler, "middleware": [],
        "dependencies": ["Db", "dyn Clock"], "file": table.routes()[0].file, "line": line,
    }]);
    assert_eq!(value, expected);
    assert_eq!(catzilla::table(routes![]).to_json(), "[]");
}
