//! [`Closing`]: the slot of a value that has to be closed, which may take a while.

use std::{
    any::{Any, TypeId},
    mem::take,
    ops::{Deref, DerefMut},
};

use tokio::{runtime::Handle, task::JoinHandle};

use super::{Find, Made, Saves, Slot};

/// A value with a function that closes it.
pub trait Closes: Sized + Send + Sync + 'static {
    /// Calls the function.
    fn close(self) -> impl Future<Output = ()> + Send;
}

/// [`Made`], for a value that is closed once, whatever becomes of the request: before the response where
/// there is one, and in a task of its own where the client has gone or a function has panicked.
#[derive(Debug)]
pub struct Closing<T: Closes, D: Slot, const SHARED: bool = true>(Made<T, D, SHARED>);

impl<T: Closes, D: Slot, const SHARED: bool> Closing<T, D, SHARED> {
    /// Begins to close it, if it was made; and what it was made of after it. A task does so, since nothing
    /// would go on with it when the request is given up.
    fn begin(&mut self) -> Option<JoinHandle<()>> {
        let value = self.0.value.take()?;
        let mut of = take(&mut self.0.of);
        // Where there is no runtime, there is nobody to wait.
        let runtime = Handle::try_current().ok()?;
        Some(runtime.spawn(async move {
            value.close().await;
            of.close().await;
        }))
    }
}

impl<T: Closes, D: Slot, const SHARED: bool> Default for Closing<T, D, SHARED> {
    fn default() -> Self {
        Self(Made::default())
    }
}

impl<T: Closes, D: Slot, const SHARED: bool> Drop for Closing<T, D, SHARED> {
    fn drop(&mut self) {
        self.begin();
    }
}

impl<T: Closes, D: Slot, const SHARED: bool> Deref for Closing<T, D, SHARED> {
    type Target = Made<T, D, SHARED>;

    fn deref(&self) -> &Made<T, D, SHARED> {
        &self.0
    }
}

impl<T: Closes, D: Slot, const SHARED: bool> DerefMut for Closing<T, D, SHARED> {
    fn deref_mut(&mut self) -> &mut Made<T, D, SHARED> {
        &mut self.0
    }
}

impl<T: Closes, D: Slot, const SHARED: bool> Find for Closing<T, D, SHARED> {
    fn find(&self, kind: TypeId) -> Option<&(dyn Any + Send + Sync)> {
        self.0.find(kind)
    }
}

impl<T: Closes, D: Slot, const SHARED: bool> Slot for Closing<T, D, SHARED> {
    const IS_EMPTY: bool = false;
    const ENDS: bool = true;

    fn unsaved(&self) -> Option<&dyn Saves> {
        self.0.unsaved()
    }

    async fn close(&mut self) {
        match self.begin() {
            // A panic in there was reported by its hook, and the response is made already.
            Some(closing) => drop(closing.await),
            None => self.0.close().await,
        }
    }
}
