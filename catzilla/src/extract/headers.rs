//! [`Headers`]: several headers as one model.

use http::HeaderMap;

use super::{Context, Extract, Rejection};
use crate::{
    json::{Arena, Names},
    model::{Sees, Violation},
};

/// The headers that a model names; a single one is an argument of its own, `#[header] name: T`.
///
/// The case of a header's name does not count, and a `_` in the model's stands for a `-` too, so a field
/// `x_request_id` is read from `X-Request-Id`. A header that is sent several times fills a list.
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
/// Headers that do not make the model are answered with 422.
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
        let value = cx.read_pairs(LOCATION, pairs(headers, names), arena);
        let Some(unreadable) = unreadable(headers, names) else {
            return Ok(Self(value?));
        };
        // What is wrong with the others is told as well.
        let mut report = value.err().unwrap_or_else(|| Box::new(cx.new_report()));
        report.at_location(LOCATION, |report| {
            report.at_name(unreadable, |report| {
                report.add(Violation::new("type", "expected UTF-8 text"));
            });
        });
        Err(report.into())
    }
}

const LOCATION: &str = "header";

/// The headers under the names that the model has for them; one that is no text is empty.
fn pairs<'h>(
    headers: &'h HeaderMap,
    names: &'static Names,
) -> impl Iterator<Item = (&'h str, &'h str)> {
    headers.iter().filter_map(move |(name, value)| {
        let name = called(name.as_str(), names)?;
        Some((name, str::from_utf8(value.as_bytes()).unwrap_or_default()))
    })
}

/// A header of the model's that is no text.
fn unreadable<'h>(headers: &'h HeaderMap, names: &'static Names) -> Option<&'h str> {
    let mut headers = headers.iter();
    headers.find_map(|(name, value)| {
        let is_text = str::from_utf8(value.as_bytes()).is_ok();
        called(name.as_str(), names).filter(|_| !is_text)
    })
}

/// What the model calls a header; nothing if it does not read it.
fn called<'h>(header: &'h str, names: &'static Names) -> Option<&'h str> {
    let as_header = |byte: u8| {
        if byte == b'_' {
            b'-'
        } else {
            byte.to_ascii_lowercase()
        }
    };
    let is_same = |name: &str| name.bytes().map(as_header).eq(header.bytes());
    let others = names.takes_others().then_some(header);
    names.find(&is_same).or(others)
}
