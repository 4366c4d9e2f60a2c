//! A server that starts and stops with functions of its own: `waking 127.0.0.1:0 MODE RUNTIME`.
//!
//! It tells on its error output what happens. The mode says what goes wrong, and the runtime is the one that `run`
//! is called on.

use std::{io, time::Duration};

use catzilla::prelude::*;
use tokio::sync::{mpsc, oneshot};

/// A pool as they are: a task of the runtime that made it answers.
#[derive(Clone)]
struct Pool(mpsc::Sender<oneshot::Sender<u32>>);

impl Pool {
    async fn connect() -> Self {
        let (asks, mut asked) = mpsc::channel::<oneshot::Sender<u32>>(1);
        tokio::spawn(async move {
            let mut count = 0;
            while let Some(answer) = asked.recv().await {
                tokio::time::sleep(Duration::from_millis(1)).await;
                count += 1;
                let _ = answer.send(count);
            }
        });
        Self(asks)
    }

    async fn ask(&self) -> io::Result<u32> {
        let (answer, answered) = oneshot::channel();
        self.0.send(answer).await.map_err(io::Error::other)?;
        answered.await.map_err(io::Error::other)
    }
}

#[derive(State)]
struct App {
    pool: Pool,
}

#[get("/")]
async fn asked(pool: &Pool) -> Result<String, Problem> {
    let count = pool.ask().await.map_err(Problem::internal)?;
    Ok(count.to_string())
}

#[get("/slow")]
async fn slow() -> &'static str {
    tokio::time::sleep(Duration::from_millis(500)).await;
    eprintln!("answered");
    "at last"
}

#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Well,
    StateFails,
    StatePanics,
    StartFails,
    StartSlowly,
    StopFails,
    StopSlowly,
}

async fn state(mode: Mode) -> io::Result<App> {
    eprintln!("state");
    match mode {
        Mode::StateFails => Err(io::Error::other("the database is away")),
        Mode::StatePanics => panic!("no password"),
        _ => Ok(App {
            pool: Pool::connect().await,
        }),
    }
}

async fn start(app: &App, mode: Mode) -> io::Result<()> {
    eprintln!("start {}", app.pool.ask().await?);
    match mode {
        Mode::StartFails => Err(io::Error::other("a migration failed")),
        Mode::StartSlowly => {
            // The tests wait for such a line, or for a banner.
            println!("listening at nothing yet");
            std::future::pending().await
        }
        _ => Ok(()),
    }
}

async fn stop(app: &App, mode: Mode) -> io::Result<()> {
    eprintln!("stop {}", app.pool.ask().await?);
    match mode {
        Mode::StopFails => Err(io::Error::other("nobody was told")),
        Mode::StopSlowly => std::future::pending().await,
        _ => Ok(()),
    }
}

fn main() -> catzilla::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().unwrap_or_default();
    let mode = match arguments.next().as_deref() {
        Some("state-fails") => Mode::StateFails,
        Some("state-panics") => Mode::StatePanics,
        Some("start-fails") => Mode::StartFails,
        Some("start-slowly") => Mode::StartSlowly,
        Some("stop-fails") => Mode::StopFails,
        Some("stop-slowly") => Mode::StopSlowly,
        _ => Mode::Well,
    };
    let app = Catzilla::new(routes![asked, slow])
        .state_with(async move || state(mode).await)
        .on_start(async move |app: &App| start(app, mode).await)
        .on_stop(async move |app: &App| stop(app, mode).await)
        .bind(address)
        .workers(2);
    if arguments.next().is_none() {
        return app.run();
    }
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(1).enable_all().build();
    let runtime = runtime.map_err(catzilla::Error::System)?;
    runtime.block_on(async { app.run() })
}
