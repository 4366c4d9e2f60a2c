//! [`Dependencies`]: all that one function asks for.

use std::{
    any::{Any, TypeId},
    marker::PhantomData,
};

use super::{Dependency, Find, Link, Saves, Scope, Slot};
use crate::extract::{Context, Rejection};

/// All dependencies of a function, as `Asks<Db, Asks<User, ()>>`.
pub trait Dependencies<S> {
    /// Where they lie.
    type Slots: Slot;

    /// What the function is given.
    type Given<'r>
    where
        S: 'r,
        Self: 'r;

    /// Makes them, one after the other. Where values of the request are wrong for one of them, the others are asked
    /// for nonetheless.
    ///
    /// # Errors
    /// The first that cannot be had for another reason, or all that is wrong.
    fn make(
        cx: &mut Context<'_, S>,
        scope: Scope<'_, '_>,
        slots: &mut Self::Slots,
    ) -> impl Future<Output = Result<(), Rejection>> + Send;

    /// All of them, once they are made.
    fn give<'r>(state: &'r S, scope: Scope<'_, 'r>, slots: &'r Self::Slots) -> Self::Given<'r>
    where
        Self: 'r;
}

/// A dependency, and the others.
// One in another, and no tuples: two implementations stand for any number of arguments. And no references:
// rustc forgets in the midst of a future that they are `'static`.
#[derive(Debug)]
pub struct Asks<T: ?Sized, Rest>(PhantomData<fn() -> Rest>, PhantomData<fn(&T)>);

impl<S: Sync> Dependencies<S> for () {
    type Slots = ();
    type Given<'r>
        = ()
    where
        S: 'r,
        Self: 'r;

    async fn make(_: &mut Context<'_, S>, _: Scope<'_, '_>, (): &mut ()) -> Result<(), Rejection> {
        Ok(())
    }

    #[inline]
    fn give<'r>(_: &'r S, _: Scope<'_, 'r>, (): &'r ())
    where
        Self: 'r,
    {
    }
}

impl<S, T, Rest> Dependencies<S> for Asks<T, Rest>
where
    S: Send + Sync + 'static,
    T: ?Sized + Dependency<S>,
    Rest: Dependencies<S>,
{
    type Slots = Slots<Rest::Slots, T::Slot>;
    type Given<'r>
        = (&'r T, Rest::Given<'r>)
    where
        S: 'r,
        Self: 'r;

    async fn make(
        cx: &mut Context<'_, S>,
        scope: Scope<'_, '_>,
        slots: &mut Self::Slots,
    ) -> Result<(), Rejection> {
        let made = T::make(cx, scope, &mut slots.first).await;
        // Whoever may not come in is told so, and not what else is wrong.
        let wrong = made.err().map(Rejection::into_report).transpose()?;
        let link = Link::new(&slots.first, scope);
        let scope = if T::Slot::IS_EMPTY {
            scope
        } else {
            link.scope()
        };
        let rest = Rest::make(cx, scope, &mut slots.rest).await;
        match wrong {
            None => rest,
            Some(wrong) => Err(Rejection::both(wrong, rest)),
        }
    }

    #[inline]
    fn give<'r>(state: &'r S, scope: Scope<'_, 'r>, slots: &'r Self::Slots) -> Self::Given<'r>
    where
        Self: 'r,
    {
        let first = T::get(state, scope, &slots.first);
        if T::Slot::IS_EMPTY {
            return (first, Rest::give(state, scope, &slots.rest));
        }
        let link = Link::new(&slots.first, scope);
        (first, Rest::give(state, link.scope(), &slots.rest))
    }
}

/// A slot and those after it.
// In the order in which they are dropped.
#[derive(Debug, Default)]
pub struct Slots<Rest, First> {
    rest: Rest,
    first: First,
}

impl<Rest: Slot, First: Slot> Find for Slots<Rest, First> {
    #[inline]
    fn find(&self, kind: TypeId) -> Option<&(dyn Any + Send + Sync)> {
        self.first.find(kind).or_else(|| self.rest.find(kind))
    }
}

impl<Rest: Slot, First: Slot> Slot for Slots<Rest, First> {
    const IS_EMPTY: bool = Rest::IS_EMPTY && First::IS_EMPTY;
    const ENDS: bool = Rest::ENDS || First::ENDS;

    #[inline]
    fn unsaved(&self) -> Option<&dyn Saves> {
        self.first.unsaved().or_else(|| self.rest.unsaved())
    }

    #[inline]
    fn is_open(&self) -> bool {
        self.first.is_open() || self.rest.is_open()
    }

    async fn close(&mut self) {
        if Self::ENDS {
            self.rest.close().await;
            self.first.close().await;
        }
    }
}
