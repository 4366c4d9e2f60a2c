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

fn main() -> catzilla::Result<()> {
    let address = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let workers = std::env::args()
        .nth(2)
        .and_then(|text| text.parse().ok())
        .unwrap_or(2);
    let app = routes![index, slow, "/house" => [panics, thing]];
    Catzilla::new(app).bind(address).workers(workers).run()
}
