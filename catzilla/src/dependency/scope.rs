//! [`Scope`]: what has been made for a request so far.

use std::any::TypeId;

use super::Find;

/// The values that have been made for a request so far, by middleware around this function or for arguments
/// before this one, each where it lies.
///
/// A list through the futures that wait for one another: none of it is on the heap, and nothing has to be
/// taken off it again. The values live for `'r`, the list for as long as its last link.
#[derive(Clone, Copy, Default)]
pub struct Scope<'l, 'r>(Option<&'l Link<'l, 'r>>);

/// One more slot.
pub struct Link<'l, 'r> {
    slot: &'r dyn Find,
    outer: Scope<'l, 'r>,
}

impl<'l, 'r> Link<'l, 'r> {
    /// This slot before the others.
    #[must_use]
    pub fn new(slot: &'r dyn Find, outer: Scope<'l, 'r>) -> Self {
        Self { slot, outer }
    }

    /// All of this, and what is in the slot.
    #[must_use]
    pub fn scope(&'l self) -> Scope<'l, 'r> {
        Scope(Some(self))
    }
}

impl<'r> Scope<'_, 'r> {
    /// Of a request for which nothing was made.
    pub(crate) const NONE: Self = Self(None);

    /// The value of this type, if it was made.
    #[must_use]
    #[inline]
    pub fn find<T: 'static>(self) -> Option<&'r T> {
        let mut at = self.0;
        while let Some(link) = at {
            if let Some(found) = link.slot.find(TypeId::of::<T>()) {
                return found.downcast_ref();
            }
            at = link.outer.0;
        }
        None
    }
}

impl std::fmt::Debug for Link<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Link").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Scope<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scope").finish_non_exhaustive()
    }
}
