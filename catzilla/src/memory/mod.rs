//! The allocator: which one runs, and how often it was asked.

#[allow(unsafe_code, reason = "`GlobalAlloc` is an unsafe trait")]
mod counted;

pub use counted::{Counted, allocations, allocator};

/// Sets the program's allocator: `catzilla::allocator!(mimalloc)` or `allocator!(jemalloc)`, with
/// the feature of that name, or `allocator!(system)`.
///
/// Written once, in the binary; a library never chooses. Allocations are counted, per thread, see
/// [`memory::allocations`](crate::memory::allocations).
///
/// ```
/// catzilla::allocator!(system);
///
/// # fn main() {
/// let before = catzilla::memory::allocations();
/// drop(Box::new(1));
/// assert_eq!(catzilla::memory::allocations() - before, 1);
/// assert_eq!(catzilla::memory::allocator(), Some("system"));
/// # }
/// ```
#[macro_export]
macro_rules! allocator {
    (mimalloc) => {
        $crate::allocator!(@ $crate::__private::MiMalloc, "mimalloc");
    };
    (jemalloc) => {
        $crate::allocator!(@ $crate::__private::Jemalloc, "jemalloc");
    };
    (system) => {
        $crate::allocator!(@ ::std::alloc::System, "system");
    };
    (@ $allocator:path, $name:literal) => {
        #[global_allocator]
        static CATZILLA_ALLOCATOR: $crate::memory::Counted<$allocator> =
            $crate::memory::Counted::new($allocator, $name);
    };
}
