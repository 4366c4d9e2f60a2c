//! [`Saving`]: the slot of a value that is saved.

use std::{
    any::{Any, TypeId},
    ops::{Deref, DerefMut},
};

use super::{Find, Made, Saves, Slot};

/// [`Made`], for a value that is saved once the function in whose slot it lies has come to its end.
#[derive(Debug)]
pub struct Saving<T, D>(Made<T, D>);

impl<T, D: Default> Default for Saving<T, D> {
    fn default() -> Self {
        Self(Made::default())
    }
}

impl<T, D> Deref for Saving<T, D> {
    type Target = Made<T, D>;

    fn deref(&self) -> &Made<T, D> {
        &self.0
    }
}

impl<T, D> DerefMut for Saving<T, D> {
    fn deref_mut(&mut self) -> &mut Made<T, D> {
        &mut self.0
    }
}

impl<T: Send + Sync + 'static, D: Slot> Find for Saving<T, D> {
    fn find(&self, kind: TypeId) -> Option<&(dyn Any + Send + Sync)> {
        self.0.find(kind)
    }
}

impl<T: Saves + Send + 'static, D: Slot> Slot for Saving<T, D> {
    const IS_EMPTY: bool = false;
    const ENDS: bool = true;

    fn unsaved(&self) -> Option<&dyn Saves> {
        match &self.0.value {
            Some(value) => Some(value),
            None => self.0.unsaved(),
        }
    }

    fn is_open(&self) -> bool {
        self.0.is_open()
    }

    async fn close(&mut self) {
        self.0.close().await;
    }
}
