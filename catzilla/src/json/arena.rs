//! [`Arena`]: memory for what a body does not hold as it is wanted.

use bumpalo::{Bump, collections};

/// Memory that is given back as a whole: for decoded strings, and for lists of a borrowed model.
///
/// A new one holds none; it asks for some when the first value is put in it.
#[derive(Debug, Default)]
pub struct Arena(Bump);

impl Arena {
    /// An arena without memory.
    #[must_use]
    pub fn new() -> Self {
        Self(Bump::new())
    }

    /// Gives every value back and keeps the memory, the newest chunk of it.
    pub fn reset(&mut self) {
        self.0.reset();
    }

    /// Bytes that it holds from the heap.
    #[must_use]
    pub fn size(&self) -> usize {
        self.0.allocated_bytes()
    }

    pub(crate) fn string(&self, capacity: usize) -> collections::String<'_> {
        collections::String::with_capacity_in(capacity, &self.0)
    }

    pub(crate) fn list<T>(&self, capacity: usize) -> collections::Vec<'_, T> {
        collections::Vec::with_capacity_in(capacity, &self.0)
    }
}
