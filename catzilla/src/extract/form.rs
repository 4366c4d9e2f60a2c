//! [`Form`]: a body as HTML forms send it.

use std::{borrow::Cow, cell::OnceCell};

use bytes::Bytes;
use percent_encoding::percent_decode;
use serde::Deserialize;

use super::{Context, Extract, Incoming, Rejection, body, json::ModelBody, via};
use crate::model::{Sees, Violation};

/// A body of `application/x-www-form-urlencoded` pairs; a repeated name fills a `Vec`.
///
/// ```
/// use catzilla::prelude::*;
///
/// #[derive(serde::Deserialize)]
/// struct Login { name: String, password: String }
///
/// #[post("/login")]
/// async fn login(form: Form<Login>) -> String {
///     format!("hello, {}", form.name)
/// }
/// ```
///
/// A model reads what a browser sends; in the same way in a [`Query`](super::Query), which is what a form with
/// `method="get"` becomes:
///
/// - Where only one value can be, the last one of its name counts, and no other is looked at.
/// - A checkbox that is ticked sends `on`, which is `true`; one that is not sends nothing: make it
///   `#[field(default)] news: bool`.
/// - An input that was left empty sends `name=`, which is an empty text, as in a single parameter of a query. It
///   is there, and it is no number: `Option<&str>` is `Some("")`, and `Option<u8>` is refused.
/// - A number is written as in JSON, without space around it.
/// - A text that is no UTF-8 is a violation with the code `type`.
///
/// A form of the wrong shape is answered with 422, another content type with 415, and a body over
/// the limit with 413. `Option<Form<T>>` is `None` for a request without a content type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form<T>(pub T);

impl<T> std::ops::Deref for Form<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<'r, S: Sync, T: Sees<'r, S>> Extract<'r, S> for Form<T> {
    const BODY: bool = true;
    type Gathered = ModelBody;

    async fn gather(cx: &mut Context<'_, S>) -> Result<ModelBody, Rejection> {
        read_text(cx).await.map(ModelBody::new)
    }

    fn view(gathered: &'r mut ModelBody, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        let ModelBody { text, arena } = gathered;
        Ok(Self(cx.read_pairs("body", pairs(text), arena)?))
    }
}

/// The names and texts of a form, or of a query; no text where its bytes are no UTF-8.
///
/// What is no UTF-8 is parsed as U+FFFD, which may also have been sent.
pub(super) fn pairs(text: &[u8]) -> impl Iterator<Item = (Cow<'_, str>, Option<Cow<'_, str>>)> {
    let is_utf8 = OnceCell::new();
    form_urlencoded::parse(text).map(move |(name, value)| {
        let is_text = !value.contains(char::REPLACEMENT_CHARACTER)
            || *is_utf8.get_or_init(|| percent_decode(text).decode_utf8().is_ok());
        (name, is_text.then_some(value))
    })
}

async fn read_text<S: Sync>(cx: &mut Context<'_, S>) -> Result<Bytes, Rejection> {
    let kind = "application/x-www-form-urlencoded";
    body::check_content_type(&cx.head().headers, kind, None)?;
    body::read(cx).await
}

impl<'r, S: Sync, T: Deserialize<'r>> Extract<'r, S, via::Serde> for Form<T> {
    const BODY: bool = true;
    type Gathered = Bytes;

    async fn gather(cx: &mut Context<'_, S>) -> Result<Bytes, Rejection> {
        read_text(cx).await
    }

    fn view(gathered: &'r mut Bytes, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        serde_html_form::from_bytes(gathered)
            .map(Form)
            .map_err(|error| reject("body", &error, cx))
    }
}

/// The 422 for pairs that do not make the type.
#[cold]
pub(super) fn reject(
    location: &'static str,
    error: &serde_html_form::de::Error,
    cx: &Incoming<'_>,
) -> Rejection {
    let violation = Violation::new("invalid", error.to_string());
    Rejection::invalid(cx, location, violation)
}
