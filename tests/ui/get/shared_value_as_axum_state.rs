use axum::extract::State;
use catzilla::prelude::{Catzilla, StatusCode, get, routes};

struct Store;

#[get("/unwrapped")]
async fn unwrapped(State(store): State<Store>) {
    let _ = store;
}

#[get("/wrapped")]
async fn wrapped(mut state: State<Vec<Store>>) -> StatusCode {
    let _ = state;
    StatusCode::OK
}

#[get("/unnamed")]
async fn unnamed(State(_): State<Store>) {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![unwrapped, wrapped, unnamed]).run()
}
