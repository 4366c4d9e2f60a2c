//! [`Kept`]: what was made for a function, until it is closed.

use std::{
    mem::take,
    ops::{Deref, DerefMut},
    panic::AssertUnwindSafe,
};

use futures_util::FutureExt;
use tokio::{runtime::Handle, task::JoinHandle};

use super::Slot;

/// The slots of one function. What has to be closed is closed by one task, the last made first: at the end of the
/// function, or where the client has gone or the function has panicked.
#[derive(Debug, Default)]
pub(crate) struct Kept<T: Slot>(T);

impl<T: Slot> Kept<T> {
    /// Closes all of it.
    pub(super) async fn close(mut self) {
        match self.begin() {
            // It goes on in its order when the client goes meanwhile.
            Some(closing) => drop(closing.await),
            None => close_all(&mut self.0).await,
        }
    }

    /// Begins to close it, in a task, since nothing would go on with it when the request is given up.
    fn begin(&mut self) -> Option<JoinHandle<()>> {
        if !self.0.is_open() {
            return None;
        }
        let runtime = Handle::try_current().ok()?;
        let mut slots = take(&mut self.0);
        Some(runtime.spawn(async move { close_all(&mut slots).await }))
    }
}

/// A panic in there was reported by its hook; its value is gone, and what the others have to close they close
/// nonetheless.
async fn close_all(slots: &mut impl Slot) {
    while slots.is_open() {
        drop(AssertUnwindSafe(slots.close()).catch_unwind().await);
    }
}

impl<T: Slot> Drop for Kept<T> {
    fn drop(&mut self) {
        self.begin();
    }
}

impl<T: Slot> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Slot> DerefMut for Kept<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
