//! [`Headers`]: several headers as one model.

use http::HeaderMap;

use super::{Context, Extract, Rejection};
use crate::{
    json::{Arena, Names},
    model::{Sees, of_headers},
};

/// The headers that a model names; a single one is an argument of its own, `#[header] name: T`.
///
/// The case of a header's name does not count, and a `_` in the model's stands for a `-`, so a field
/// `x_request_id` is read from `X-Request-Id`. A header that is sent several times fills a list; where
/// only one value can be, the last one counts.
///
/// ```
/// use catzilla::prelude::*;
///
/// #[derive(Model)]
/// struct Client<'a> {
///     #[field(len(..=128))]
///     user_agent: &'a str,
///     #[field(uuid)]
///     x_request_id: Option<&'a str>,
/// }
///
/// #[get("/hello")]
/// async fn hello(client: Headers<Client<'_>>) -> String {
///     format!("hello, {}", client.user_agent)
/// }
/// ```
///
/// A member whose name no header can have, and two that are one header, are compile errors.
///
/// Headers that do not make the model are answered with 422. A violation points to the header's own name,
/// `/x-request-id`. One that is no UTF-8 is a violation with the code `type`, and nothing else is said of it.
///
/// Every request has headers that no handler asked for, so `#[model(deny_unknown)]` denies none here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headers<T>(pub T);

impl<T> std::ops::Deref for Headers<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<'r, S: Sync, T: Sees<'r, S>> Extract<'r, S> for Headers<T> {
    const BODY: bool = false;
    type Gathered = Arena;

    async fn gather(_: &mut Context<'_, S>) -> Result<Arena, Rejection> {
        Ok(Arena::from_pool())
    }

    fn view(arena: &'r mut Arena, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        let (headers, names) = (&cx.head().headers, T::MEMBERS.unwrap_or(Names::NONE));
        let value = cx.read_pairs("header", pairs(headers, names), arena);
        value.map(Self).map_err(|mut report| {
            report.rename_members(as_header);
            report.into()
        })
    }
}

/// The headers under the names that the model has for them, each with its text, if it is text.
fn pairs<'h>(
    headers: &'h HeaderMap,
    names: &'static Names,
) -> impl Iterator<Item = (&'h str, Option<&'h str>)> {
    headers.iter().filter_map(move |(name, value)| {
        let name = called(name.as_str(), names)?;
        Some((name, str::from_utf8(value.as_bytes()).ok()))
    })
}

/// What the model calls a header; nothing if it does not read it.
fn called<'h>(header: &'h str, names: &'static Names) -> Option<&'h str> {
    let is_same = |name: &str| name.chars().map(as_header).eq(header.chars());
    let others = names.takes_others().then_some(header);
    names.find(&is_same).or(others)
}

/// A character of a model's name as a header's name has it.
fn as_header(character: char) -> char {
    u8::try_from(character).map_or(character, |byte| of_headers::as_header(byte).into())
}
