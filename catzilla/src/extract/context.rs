//! [`Context`]: one request while its handler's arguments are read.

use std::ops::{Deref, DerefMut};

use super::{Found, Incoming, Rejection, Settings};
use crate::{
    dependency::{Dependencies, Scope, Wrong},
    json::Arena,
    middleware::{Ahead, Next, Rest},
    model::{Report, Sees, pairs},
    param::Parameters,
    request::Request,
};

/// One request while its handler's arguments are read: what has come in, and the application's state.
#[derive(Debug)]
pub struct Context<'a, S> {
    incoming: Incoming<'a>,
    state: &'a S,
    /// What has been made for the request by what is around this function.
    scope: Scope<'a, 'a>,
}

/// What a request is answered with, whoever answers it.
#[derive(Debug)]
pub(crate) struct Around<'a, S> {
    pub(crate) found: &'a Found,
    pub(crate) settings: &'a Settings,
    pub(crate) body_limit: usize,
    pub(crate) state: &'a S,
    pub(crate) scope: Scope<'a, 'a>,
}

impl<'a, S> Context<'a, S> {
    pub(crate) fn new(incoming: Incoming<'a>, state: &'a S, scope: Scope<'a, 'a>) -> Self {
        Self {
            incoming,
            state,
            scope,
        }
    }

    /// The application's state.
    #[must_use]
    pub fn state(&self) -> &'a S {
        self.state
    }

    /// The request, and what a middleware hands it on to, together with what has been made for it by then.
    #[doc(hidden)]
    pub fn ahead<'x, R: Rest<S>>(
        &'x mut self,
        scope: Scope<'x, 'x>,
        rest: R,
    ) -> (&'x mut Request, Next<'x, Ahead<'x, S, R>>)
    where
        S: Sync,
    {
        let body_limit = self.incoming.body_limit();
        let (request, found, settings) = self.incoming.parts();
        let around = Around {
            found,
            settings,
            body_limit,
            state: self.state,
            scope,
        };
        (request, Next::new(Ahead::new(around, rest)))
    }

    /// Reads a model from pairs of this part of the request.
    pub(super) fn read_pairs<'r, T: Sees<'r, S>, N: AsRef<str>>(
        &'r self,
        location: &'static str,
        pairs: impl Iterator<Item = (N, Option<N>)>,
        arena: &'r Arena,
    ) -> Result<T, Box<Report>> {
        let seen = T::seen(self.state);
        pairs::read(location, pairs, arena, seen, || self.new_report())
    }

    /// What has been made for the request.
    #[doc(hidden)]
    #[must_use]
    pub fn scope(&self) -> Scope<'a, 'a> {
        self.scope
    }

    /// Makes what a function asks for, or tells what is wrong with a value that was read for it: that is to be
    /// reported together with what is wrong with the function's other arguments.
    ///
    /// # Errors
    /// It cannot be had, for another reason than a wrong value.
    #[doc(hidden)]
    pub async fn make<D: Dependencies<S>>(
        &mut self,
        scope: Scope<'_, '_>,
        slots: &mut D::Slots,
    ) -> Result<Wrong, Rejection> {
        match D::make(self, scope, slots).await {
            Ok(()) => Ok(None),
            Err(rejection) => rejection.into_report().map(Some),
        }
    }

    /// What reads the parameters, beside this, which nobody changes any more.
    #[doc(hidden)]
    pub fn parameters(&mut self, with_query: bool) -> (Parameters<'_>, &Self) {
        let refusal = self.incoming.refusal(with_query);
        (Parameters::new(&self.incoming, refusal), self)
    }
}

/// Whatever is no matter of the state.
impl<'a, S> Deref for Context<'a, S> {
    type Target = Incoming<'a>;

    fn deref(&self) -> &Incoming<'a> {
        &self.incoming
    }
}

impl<S> DerefMut for Context<'_, S> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.incoming
    }
}
