//! [`Slot`]: where what is made for a request lies until the request is answered.

use std::{
    any::{Any, TypeId},
    pin::Pin,
};

use crate::{
    extract::{Incoming, Rejection},
    respond::Response,
};

/// Finds values by their type among those that lie in a slot.
pub trait Find: Sync {
    /// The value of this type, if it is here.
    fn find(&self, kind: TypeId) -> Option<&(dyn Any + Send + Sync)>;
}

/// Room for a value, and for what it is made of. They are dropped in the reverse order of their making.
pub trait Slot: Find + Default + Send + Sync + 'static {
    /// Whether nothing is ever in it.
    const IS_EMPTY: bool;

    /// Whether something in it has to be saved or closed at the end.
    const ENDS: bool;

    /// What is to be saved once the function has come to its end.
    #[inline]
    fn unsaved(&self) -> Option<&dyn Saves> {
        None
    }

    /// Whether something in it was made that has to be closed.
    fn is_open(&self) -> bool;

    /// Closes what has to be closed, the last made first.
    fn close(&mut self) -> impl Future<Output = ()> + Send;
}

/// A value that is saved once the function whose slot it lies in has come to its end, with whatever outcome; the
/// response may say so.
///
/// Nothing is saved after a panic, nor if the client goes before the end.
pub trait Saves: Sync {
    /// Saves it.
    // In a box, since room for it would be in the future of everyone who asks for anything.
    fn save<'a>(
        &'a self,
        cx: &'a Incoming<'_>,
        outcome: &'a mut Result<Response, Rejection>,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>>;
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
    const ENDS: bool = false;

    #[inline]
    fn is_open(&self) -> bool {
        false
    }

    async fn close(&mut self) {}
}
