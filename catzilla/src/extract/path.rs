//! [`Path`]: the parameters of a path as one model.

use std::marker::PhantomData;

use super::{Context, Rejection};
use crate::{
    json::{Arena, Names},
    model::{Model, Sees},
};

/// The parameters of the route's own path that no argument takes, as one model.
///
/// The compiler proves that the model has a member for each of them, and a parameter for each of its
/// members.
///
/// ```
/// use catzilla::prelude::*;
///
/// #[derive(Model)]
/// struct Post<'a> {
///     #[field(range(2000..=2100))]
///     year: u16,
///     #[field(pattern("^[a-z-]+$"), len(..=64))]
///     slug: &'a str,
/// }
///
/// #[get("/posts/<year>/<slug>")]
/// async fn post(post: Path<Post<'_>>) -> String {
///     format!("{} of {}", post.slug, post.year)
/// }
/// ```
///
/// A path that does not make the model is answered with 422.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Path<T>(pub T);

impl<T> std::ops::Deref for Path<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The names of the parameters that make the model, with their numbers among the handler's captures; and
/// room for what they hold.
#[derive(Debug)]
pub struct PathValues {
    names: &'static [(&'static str, usize)],
    arena: Arena,
}

/// The values of these parameters, before they are looked at.
#[must_use]
pub fn path_values(names: &'static [(&'static str, usize)]) -> PathValues {
    let arena = Arena::from_pool();
    PathValues { names, arena }
}

/// An argument that is made of a path's parameters: [`Path`], and no other of that name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` knows nothing of this path",
    label = "not `catzilla::Path<T>` of a model",
    note = "`catzilla::Path<T>` takes a type with `#[derive(Model)]`; or name the parameters as arguments: \
            `id: u64` takes `<id>`"
)]
pub trait PathModel<'r, S>: Sized {
    /// Makes the argument.
    ///
    /// # Errors
    /// The parameters do not make the model.
    fn view(gathered: &'r mut PathValues, cx: &'r Context<'_, S>) -> Result<Self, Rejection>;
}

impl<'r, S, T: Sees<'r, S>> PathModel<'r, S> for Path<T> {
    fn view(gathered: &'r mut PathValues, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        let PathValues { names, arena } = gathered;
        let pairs = names
            .iter()
            .map(|(name, number)| (*name, Some(cx.capture(*number))));
        Ok(Self(cx.read_pairs("path", pairs, arena)?))
    }
}

/// What the members of the model in a [`Path`] are called.
#[derive(Debug)]
pub struct MembersOfPath<P>(PhantomData<fn() -> P>);

impl<T: Model<'static>> MembersOfPath<Path<T>> {
    /// Their names; a model that does not tell them has none that are wrong.
    pub const NAMES: Option<&'static Names> = T::MEMBERS;
}

/// For what is no model, of which rustc tells where it is read.
pub trait NoMembersOfPath {
    /// None.
    const NAMES: Option<&'static Names> = None;
}

impl<P> NoMembersOfPath for MembersOfPath<P> {}
