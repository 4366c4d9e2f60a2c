//! Handlers that ask for five things each, three of the state and two that are made for the request, on catzilla
//! and on axum's router.

use std::fmt::Write as _;

pub(crate) const AXUM: &str = super::handlers::AXUM;

const OURS: &str = "
use catzilla::prelude::*;
struct Db(u64);
struct Mailer(u64);
struct Clock(u64);
#[derive(State)]
struct App { db: Db, mailer: Mailer, clock: Clock }
struct Caller(u64);
#[dependency]
async fn caller(#[header] x_caller: u64, db: &Db) -> Result<Caller, Problem> {
    if x_caller > db.0 { Err(Problem::new(StatusCode::FORBIDDEN)) } else { Ok(Caller(x_caller)) }
}
struct Tenant(u64);
#[dependency]
async fn tenant(caller: &Caller) -> Tenant { Tenant(caller.0 % 7) }
";

const THEIRS: &str = "
use std::sync::Arc;
use axum::{Router, extract::{FromRef, FromRequestParts, Path, State}, http::{StatusCode, request::Parts}, routing::get};
struct Db(u64);
struct Mailer(u64);
struct Clock(u64);
#[derive(Clone)]
struct App { db: Arc<Db>, mailer: Arc<Mailer>, clock: Arc<Clock> }
impl FromRef<App> for Arc<Db> { fn from_ref(app: &App) -> Self { app.db.clone() } }
impl FromRef<App> for Arc<Mailer> { fn from_ref(app: &App) -> Self { app.mailer.clone() } }
impl FromRef<App> for Arc<Clock> { fn from_ref(app: &App) -> Self { app.clock.clone() } }
#[derive(Clone, Copy)]
struct Caller(u64);
impl FromRequestParts<App> for Caller {
    type Rejection = StatusCode;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, StatusCode> {
        if let Some(made) = parts.extensions.get::<Self>() { return Ok(*made); }
        let value = parts.headers.get(\"x-caller\").and_then(|value| value.to_str().ok()?.parse().ok());
        let value = value.ok_or(StatusCode::UNPROCESSABLE_ENTITY)?;
        if value > app.db.0 { return Err(StatusCode::FORBIDDEN); }
        parts.extensions.insert(Self(value));
        Ok(Self(value))
    }
}
struct Tenant(u64);
impl FromRequestParts<App> for Tenant {
    type Rejection = StatusCode;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, StatusCode> {
        Ok(Self(Caller::from_request_parts(parts, app).await?.0 % 7))
    }
}
";

pub(crate) fn catzilla(count: usize) -> String {
    let mut program = OURS.to_owned();
    let mut list = String::new();
    for n in 0..count {
        let _ = writeln!(
            program,
            "#[get(\"/area{n}/<id>\")]\nasync fn h{n}(id: u64, db: &Db, mailer: &Mailer, clock: &Clock, \
             caller: &Caller, tenant: &Tenant) -> String {{\n    \
             (id + db.0 + mailer.0 + clock.0 + caller.0 + tenant.0 + {n}).to_string()\n}}"
        );
        let _ = write!(list, "h{n}, ");
    }
    let _ = writeln!(
        program,
        "fn main() -> catzilla::Result<()> {{\n    \
         let app = App {{ db: Db(1), mailer: Mailer(2), clock: Clock(3) }};\n    \
         Catzilla::new(routes![{list}]).state(app).run()\n}}"
    );
    program
}

pub(crate) fn axum(count: usize) -> String {
    let mut program = THEIRS.to_owned();
    let mut list = String::new();
    for n in 0..count {
        let _ = writeln!(
            program,
            "async fn h{n}(Path(id): Path<u64>, State(db): State<Arc<Db>>, State(mailer): State<Arc<Mailer>>, \
             State(clock): State<Arc<Clock>>, caller: Caller, tenant: Tenant) -> String {{\n    \
             (id + db.0 + mailer.0 + clock.0 + caller.0 + tenant.0 + {n}).to_string()\n}}"
        );
        let _ = write!(list, ".route(\"/area{n}/{{id}}\", get(h{n}))");
    }
    let _ = writeln!(
        program,
        "fn main() {{\n    \
         let app = App {{ db: Arc::new(Db(1)), mailer: Arc::new(Mailer(2)), clock: Arc::new(Clock(3)) }};\n    \
         let app = Router::new(){list}.with_state(app);\n    \
         tokio::runtime::Runtime::new().unwrap().block_on(async {{\n        \
         let listener = tokio::net::TcpListener::bind(\"127.0.0.1:8000\").await.unwrap();\n        \
         axum::serve(listener, app).await.unwrap();\n    }});\n}}"
    );
    program
}
