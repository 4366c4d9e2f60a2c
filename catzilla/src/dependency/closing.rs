//! [`Closing`]: the slot of a value that has to be closed, which may take a while.

use std::{
    any::{Any, TypeId},
    ops::{Deref, DerefMut},
};

use super::{Find, Made, Saves, Slot};

/// A value with a function that closes it.
pub trait Closes: Sized + Send + Sync + 'static {
    /// Calls the function.
    fn close(self) -> impl Future<Output = ()> + Send;
}

/// [`Made`], for a value that is closed once, whatever becomes of the request; `Kept` sees to that.
#[derive(Debug)]
pub struct Closing<T: Closes, D: Slot, const SHARED: bool = true>(Made<T, D, SHARED>);

impl<T: Closes, D: Slot, const SHARED: bool> Default for Closing<T, D, SHARED> {
    fn default() -> Self {
        Self(Made::default())
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

    fn is_open(&self) -> bool {
        self.0.value.is_some() || self.0.is_open()
    }

    async fn close(&mut self) {
        if let Some(value) = self.0.value.take() {
            value.close().await;
        }
        self.0.close().await;
    }
}
