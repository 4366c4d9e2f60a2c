//! What is waited for before the first request and after the last: a state, a task beside the requests.
//!
//! ```sh
//! cargo run -p catzilla-examples --example start_and_stop
//! curl http://127.0.0.1:8000/
//! ```
//!
//! Ctrl-C ends it; it says how many it has greeted.

use std::time::Duration;

use catzilla::prelude::*;
use tokio::sync::{mpsc, oneshot};

/// Counts in a task of its own, as a pool of connections has tasks: on the runtime that made it.
struct Counter(mpsc::Sender<oneshot::Sender<u64>>);

impl Counter {
    async fn connect() -> Result<Self, tokio::time::error::Elapsed> {
        let (asks, mut asked) = mpsc::channel::<oneshot::Sender<u64>>(16);
        let task = async move {
            let mut count = 0;
            while let Some(answer) = asked.recv().await {
                count += 1;
                // Nobody waits for the answer any more where a client has gone.
                let _ = answer.send(count);
            }
        };
        tokio::spawn(task);
        let counter = Self(asks);
        tokio::time::timeout(Duration::from_secs(1), counter.next()).await?;
        Ok(counter)
    }

    async fn next(&self) -> Option<u64> {
        let (answer, answered) = oneshot::channel();
        self.0.send(answer).await.ok()?;
        answered.await.ok()
    }
}

#[derive(State)]
struct App {
    counter: Counter,
}

#[get("/")]
async fn index(counter: &Counter) -> Option<String> {
    let number = counter.next().await?;
    Some(format!("You are visitor {}\n", number - 1))
}

async fn connect() -> Result<App, tokio::time::error::Elapsed> {
    let counter = Counter::connect().await?;
    Ok(App { counter })
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![index])
        .state_with(connect)
        .on_start(async |_: &App| eprintln!("good morning"))
        .on_stop(async |app: &App| {
            let count = app.counter.next().await.unwrap_or_default();
            eprintln!("good night, after {} visitors", count.saturating_sub(2));
        })
        .run()
}
