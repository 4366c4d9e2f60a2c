//! [`Told`]: what has happened, in its order.

use std::sync::{Arc, Mutex};

/// What has happened, in its order; its copies tell the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told(Arc<Mutex<Vec<String>>>);

impl Told {
    pub(crate) fn say(&self, what: impl Into<String>) {
        self.0.lock().unwrap().push(what.into());
    }

    /// All of it, since it was asked for the last time.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }

    #[track_caller]
    pub(crate) fn is(&self, expected: &[&str]) {
        assert_eq!(self.take(), expected);
    }
}
