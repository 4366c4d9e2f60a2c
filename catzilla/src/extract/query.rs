//! [`Query`]: the whole query as one type.

use serde::Deserialize;

use super::{
    Context, Extract, Rejection,
    form::{pairs, reject},
    via,
};
use crate::{json::Arena, model::Sees};

/// The whole query string as one type; single parameters are named in the path instead.
///
/// ```
/// use catzilla::prelude::*;
///
/// #[derive(serde::Deserialize)]
/// struct Page { #[serde(default)] offset: u64, tag: Vec<String> }
///
/// #[get("/posts")]
/// async fn posts(page: Query<Page>) -> String {
///     format!("{} tags from {}", page.tag.len(), page.offset)
/// }
/// ```
///
/// A model reads it as it reads a [`Form`](super::Form): of a scalar that repeats the last one counts, `on` is `true`
/// as well, and `name=` is an empty text, which is no number.
///
/// Beside single parameters, `?<name>` in the path, a model does not see those that it has no member for, so
/// that they are not unknown to one with `#[model(deny_unknown)]`; what serde reads sees all of them.
///
/// A query of the wrong shape is answered with 422, one that cannot be decoded with 400.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Query<T>(pub T);

impl<T> std::ops::Deref for Query<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<'r, S: Sync, T: Sees<'r, S>> Extract<'r, S> for Query<T> {
    const BODY: bool = false;
    type Gathered = Arena;

    async fn gather(_: &mut Context<'_, S>) -> Result<Arena, Rejection> {
        Ok(Arena::from_pool())
    }

    fn view(arena: &'r mut Arena, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        let text = cx.checked_query()?;
        let of_model = |name: &str| T::MEMBERS.is_none_or(|members| members.takes(name));
        let pairs =
            pairs(text.as_bytes()).filter(|(name, _)| !cx.takes_from_query(name) || of_model(name));
        Ok(Self(cx.read_pairs("query", pairs, arena)?))
    }
}

impl<'r, S: Sync, T: Deserialize<'r>> Extract<'r, S, via::Serde> for Query<T> {
    const BODY: bool = false;
    type Gathered = ();

    async fn gather(_: &mut Context<'_, S>) -> Result<(), Rejection> {
        Ok(())
    }

    fn view((): &'r mut (), cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        let text = cx.checked_query()?;
        serde_html_form::from_str(text)
            .map(Query)
            .map_err(|error| reject("query", &error, cx))
    }
}
