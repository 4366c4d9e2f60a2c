//! [`Made`]: the slot of a value that a function makes for a request.

use std::any::{Any, TypeId};

use super::{Find, Saves, Scope, Slot};
use crate::extract::{Incoming, Rejection};

/// The slot of a `T`, and `D`, the slots of what it is made of; whether others may share it.
// The order of the fields is that in which they are dropped.
#[derive(Debug)]
pub struct Made<T, D, const SHARED: bool = true> {
    pub(super) value: Option<T>,
    /// Where what it is made of lies.
    pub of: D,
}

impl<T, D: Default, const SHARED: bool> Default for Made<T, D, SHARED> {
    fn default() -> Self {
        Self {
            value: None,
            of: D::default(),
        }
    }
}

impl<T: Send + Sync + 'static, D: Slot, const SHARED: bool> Made<T, D, SHARED> {
    /// Whether nothing has to be made: it was made for someone else before, or a test has put another in
    /// its place.
    ///
    /// # Errors
    /// The test says that it cannot be had.
    #[inline]
    pub fn is_there(&mut self, cx: &Incoming<'_>, scope: Scope<'_, '_>) -> Result<bool, Rejection> {
        if SHARED && scope.find::<T>().is_some() {
            return Ok(true);
        }
        let Some(instead) = cx.overridden() else {
            return Ok(false);
        };
        self.value = Some(instead?);
        Ok(true)
    }

    /// Puts the value in its place.
    pub fn fill(&mut self, value: T) {
        self.value = Some(value);
    }

    /// The value.
    ///
    /// # Panics
    /// It was not made.
    #[inline]
    pub fn get<'r>(&'r self, scope: Scope<'_, 'r>) -> &'r T {
        let value = self.value.as_ref().or_else(|| scope.find());
        value.expect("a dependency is made before it is asked for")
    }
}

impl<T: Send + Sync + 'static, D: Slot, const SHARED: bool> Find for Made<T, D, SHARED> {
    #[inline]
    fn find(&self, kind: TypeId) -> Option<&(dyn Any + Send + Sync)> {
        match &self.value {
            Some(value) if SHARED && kind == TypeId::of::<T>() => Some(value),
            _ => self.of.find(kind),
        }
    }
}

impl<T: Send + Sync + 'static, D: Slot, const SHARED: bool> Slot for Made<T, D, SHARED> {
    const IS_EMPTY: bool = false;
    const ENDS: bool = D::ENDS;

    #[inline]
    fn unsaved(&self) -> Option<&dyn Saves> {
        self.of.unsaved()
    }

    #[inline]
    fn is_open(&self) -> bool {
        self.of.is_open()
    }

    async fn close(&mut self) {
        if Self::ENDS {
            self.value = None;
            self.of.close().await;
        }
    }
}
