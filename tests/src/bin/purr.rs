//! A server for the tests that need a process of its own: `purr 127.0.0.1:0`.

use std::time::Duration;

use catzilla::prelude::*;

catzilla::allocator!(system);

#[get("/")]
async fn index() -> &'static str {
    "purr"
}

#[get("/slow/<milliseconds>")]
async fn slow(milliseconds: u64) -> &'static str {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    "at last"
}

#[get("/panic")]
async fn panics() -> &'static str {
    panic!("a secret of the house")
}

#[route("/things/<id>", methods = [PUT, DELETE])]
async fn thing(id: u64) -> String {
    id.to_string()
}

#[middleware]
async fn watched(request: &mut Request, next: Next<'_>) -> Response {
    next.run(request).await
}

#[middleware]
async fn locked(request: &mut Request, next: Next<'_>) -> Response {
    next.run(request).await
}

/// `purr ADDRESS WORKERS RUNTIME`, where the runtime is the one that `run` is called on.
fn main() -> catzilla::Result<()> {
    let argument = |number, default: &str| {
        std::env::args()
            .nth(number)
            .unwrap_or_else(|| default.to_owned())
    };
    let workers = argument(2, "2").parse().unwrap_or(2);
    let app = routes![index, slow, "/house" => [panics, thing with [locked]]];
    let app = Catzilla::new(app)
        .bind(argument(1, "127.0.0.1:0"))
        .with(watched())
        .workers(workers);
    let app = match std::env::var("PURR_COMMAND_LINE").as_deref() {
        Ok("off") => app.without_command_line(),
        _ => app,
    };
    let runtime = match &*argument(3, "none") {
        "multi-thread" => tokio::runtime::Builder::new_multi_thread().build(),
        "current-thread" => tokio::runtime::Builder::new_current_thread().build(),
        _ => return app.run(),
    };
    let runtime = runtime.map_err(catzilla::Error::System)?;
    runtime.block_on(async { app.run() })
}
