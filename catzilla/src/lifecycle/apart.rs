//! [`apart`]: a thread for futures that may not leave theirs.

use tokio::runtime::Handle;

use crate::__private::blocking;

/// Runs a future on a thread of its own, and waits for it. What it connects and spawns is of the runtime that
/// polls this.
///
/// rustc cannot be told that what an `async` closure returns is `Send`, so users' futures are not.
pub(crate) async fn apart<T: Send + 'static>(work: impl AsyncFnOnce() -> T + Send + 'static) -> T {
    let runtime = Handle::current();
    blocking(move || runtime.block_on(work())).await
}
