//! [`Slot`]: where what is made for a request lies until the request is answered.

use std::any::{Any, TypeId};

/// Finds values by their type among those that lie in a slot.
pub trait Find: Sync {
    /// The value of this type, if it is here.
    fn find(&self, kind: TypeId) -> Option<&(dyn Any + Send + Sync)>;
}

/// Room for a value, and for what it is made of. They are dropped in the reverse order of their making.
pub trait Slot: Find + Default + Send + Sync + 'static {
    /// Whether nothing is ever in it.
    const IS_EMPTY: bool;

    /// Whether something in it has to be closed.
    const CLOSES: bool;

    /// Closes what has to be closed, the last made first.
    fn close(&mut self) -> impl Future<Output = ()> + Send;
}

/// Room for nothing.
impl Find for () {
    #[inline]
    fn find(&self, _: TypeId) -> Option<&(dyn Any + Send + Sync)> {
        None
    }
}

impl Slot for () {
    const IS_EMPTY: bool = true;
    const CLOSES: bool = false;

    async fn close(&mut self) {}
}
