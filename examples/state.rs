//! Shared state: the fields of one struct, which handlers ask for by type as `&T`.
//!
//! ```sh
//! cargo run -p catzilla-examples --example state
//! curl -X POST http://127.0.0.1:8000/votes/tom
//! curl -X POST http://127.0.0.1:8000/votes/tom
//! curl http://127.0.0.1:8000/votes
//! ```

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use catzilla::prelude::*;

/// The votes so far. Requests run side by side, so what changes is behind a lock.
#[derive(Default)]
struct Votes(Mutex<BTreeMap<String, u32>>);

struct Title(&'static str);

/// A field that no handler could get would be a compile error at the handler.
#[derive(State)]
struct App {
    votes: Votes,
    title: Title,
}

#[post("/votes/<cat>")]
async fn vote(cat: &str, votes: &Votes) -> String {
    let mut votes = votes.0.lock().unwrap_or_else(PoisonError::into_inner);
    let count = votes.entry(cat.to_owned()).or_default();
    *count += 1;
    format!("{cat} has {count}\n")
}

#[get("/votes")]
async fn votes(title: &Title, votes: &Votes) -> String {
    let votes = votes.0.lock().unwrap_or_else(PoisonError::into_inner);
    format!("{}: {votes:?}\n", title.0)
}

fn main() -> catzilla::Result<()> {
    let app = App {
        votes: Votes::default(),
        title: Title("The best cat"),
    };
    Catzilla::new(routes![vote, votes]).state(app).run()
}
