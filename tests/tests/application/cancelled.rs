//! A client that goes away at any moment: everything is dropped, and closed once.

use std::{
    future::poll_fn,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    task::Poll,
};

use catzilla::prelude::*;
use catzilla_tests::{block_on, get};
use tower::Service;

/// How many there are of what is made for requests.
#[derive(Clone, Default)]
struct Living(Arc<AtomicUsize>);

impl Living {
    fn one(&self) -> One {
        self.0.fetch_add(1, SeqCst);
        One(self.clone())
    }
}

/// One of them.
struct One(Living);

impl Drop for One {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, SeqCst);
    }
}

#[derive(Clone, Default)]
struct Count(Arc<AtomicUsize>);

impl Count {
    fn more(&self) {
        self.0.fetch_add(1, SeqCst);
    }
}

#[derive(Clone, Default, State)]
struct App {
    living: Living,
    #[state(skip)]
    _nothing: (),
    counts: Counts,
}

#[derive(Clone, Default)]
struct Counts {
    made: Count,
    closed: Count,
}

/// Waits for a few polls.
async fn wait(polls: usize) {
    let mut left = polls;
    poll_fn(|cx| {
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

struct Session(#[allow(dead_code, reason = "it lives")] One);

#[dependency]
async fn session(living: &Living) -> Session {
    wait(2).await;
    let session = Session(living.one());
    wait(1).await;
    session
}

struct Transaction(One, Counts);

#[dependency(on_drop = close)]
async fn transaction(_: &Session, living: &Living, counts: &Counts) -> Transaction {
    wait(2).await;
    let one = living.one();
    counts.made.more();
    Transaction(one, counts.clone())
}

async fn close(Transaction(_one, counts): Transaction) {
    wait(2).await;
    counts.closed.more();
}

struct Inner(#[allow(dead_code, reason = "it lives")] One);

#[dependency(transient)]
async fn inner(_: &Transaction, living: &Living) -> Inner {
    wait(1).await;
    Inner(living.one())
}

#[middleware]
async fn outer(request: &mut Request, next: Next<'_>, _: &Session) -> Response {
    wait(2).await;
    let response = next.run(request).await;
    wait(2).await;
    response
}

#[get("/")]
async fn handler(_: &Inner, _: &Transaction, _: &Session, _: &Inner, living: &Living) {
    let _one = living.one();
    wait(3).await;
}

/// Polls a request this often, and gives it up; whether it came to its end.
async fn given_up_after(polls: usize, state: &App) -> bool {
    let app = Catzilla::new(routes!["/" => [handler] with [outer]]);
    let mut service = app.state(state.clone()).into_service().unwrap();
    let mut future = pin!(service.call(get("/")));
    for _ in 0..polls {
        let polled = poll_fn(|cx| Poll::Ready(future.as_mut().poll(cx))).await;
        if let Poll::Ready(response) = polled {
            assert_eq!(response.unwrap().status(), 204);
            return true;
        }
        // What is spawned goes on meanwhile.
        tokio::task::yield_now().await;
    }
    false
}

#[test]
fn a_client_that_goes_at_any_moment_leaves_nothing_behind_and_closes_once() {
    block_on(async {
        let mut ended = 0;
        for round in 0..1000 {
            let state = App::default();
            ended += usize::from(given_up_after(round % 40, &state).await);
            for _ in 0..10 {
                tokio::task::yield_now().await;
            }
            let counts = &state.counts;
            assert_eq!(state.living.0.load(SeqCst), 0, "round {round}");
            let (made, closed) = (counts.made.0.load(SeqCst), counts.closed.0.load(SeqCst));
            assert_eq!(made, closed, "round {round}");
        }
        // Both kinds have been seen.
        assert!((100..900).contains(&ended), "{ended} came to their end");
    });
}
