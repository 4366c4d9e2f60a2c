//! An allocator that counts, around any other.
//!
//! An allocator cannot be written without unsafe code. Every method hands its arguments on, unchanged,
//! to the allocator inside.

use std::{
    alloc::{GlobalAlloc, Layout},
    cell::Cell,
    sync::OnceLock,
};

/// An allocator that counts how often each thread asks it for memory.
///
/// [`allocator!`](crate::allocator) sets it; it stands around an allocator of your own as well:
/// `#[global_allocator] static A: Counted<Mine> = Counted::new(Mine, "mine");`
#[derive(Debug)]
pub struct Counted<A> {
    inner: A,
    name: &'static str,
}

thread_local! {
    /// No destructor and a constant start, so that reading it never allocates.
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

/// The name of the allocator that the process uses.
static NAME: OnceLock<&'static str> = OnceLock::new();

impl<A> Counted<A> {
    /// Counts what is asked of `inner`, which goes by `name`.
    pub const fn new(inner: A, name: &'static str) -> Self {
        Self { inner, name }
    }

    fn count(&self) {
        ALLOCATIONS.with(|count| {
            let before = count.get();
            // First, so that nothing below comes here again if it should allocate.
            count.set(before + 1);
            if before == 0 {
                NAME.get_or_init(|| self.name);
            }
        });
    }
}

/// How often the calling thread has allocated or grown memory so far; 0 where the allocator is not a
/// [`Counted`] one.
#[must_use]
pub fn allocations() -> u64 {
    ALLOCATIONS.with(Cell::get)
}

/// The name of the program's allocator; `None` if it was not set through Catzilla.
#[must_use]
pub fn allocator() -> Option<&'static str> {
    NAME.get().copied()
}

// SAFETY: each method calls the same method of `inner` with the same arguments and returns what it
// returns, so `inner`'s promises are ours, and our caller's are its caller's. Counting touches a
// thread-local number and a static name: it allocates nothing and cannot unwind.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Counted<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.count();
        // SAFETY: our caller keeps the contract of `alloc`.
        unsafe { self.inner.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        self.count();
        // SAFETY: our caller keeps the contract of `alloc_zeroed`.
        unsafe { self.inner.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        self.count();
        // SAFETY: our caller keeps the contract of `realloc`, and `block` came from `inner`.
        unsafe { self.inner.realloc(block, layout, size) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: our caller keeps the contract of `dealloc`, and `block` came from `inner`.
        unsafe { self.inner.dealloc(block, layout) }
    }
}
