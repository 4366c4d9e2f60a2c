//! [`Arena`]: memory for what a body does not hold as it is wanted.

use std::cell::Cell;

use bumpalo::{Bump, collections};

/// Bytes that an arena may hold and still be kept for the next request.
const MOST_KEPT: usize = 256 * 1024;

thread_local! {
    /// An arena that was used before, for the next request of this thread.
    static SPARE: Cell<Option<Bump>> = const { Cell::new(None) };
}

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

    /// An arena with the memory of one that this thread has done with, if there is one.
    pub(crate) fn from_pool() -> Self {
        Self(SPARE.take().unwrap_or_default())
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

    pub(crate) fn text(&self, text: &str) -> &str {
        self.0.alloc_str(text)
    }

    pub(crate) fn list<T>(&self, capacity: usize) -> collections::Vec<'_, T> {
        collections::Vec::with_capacity_in(capacity, &self.0)
    }
}

/// The memory is kept for the next request of this thread, unless it is much.
impl Drop for Arena {
    fn drop(&mut self) {
        let held = self.0.allocated_bytes();
        if held > 0 && held <= MOST_KEPT {
            let mut bump = std::mem::take(&mut self.0);
            bump.reset();
            // A thread that ends has no use for it.
            let _ended = SPARE.try_with(|spare| spare.set(Some(bump)));
        }
    }
}
