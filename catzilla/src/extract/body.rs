//! Reading a body into memory, within its limit.

use std::error::Error;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header::CONTENT_TYPE};
use http_body::Body as _;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::{Context, Rejection};
use crate::Problem;

/// The whole body.
///
/// # Errors
/// 413 if it is longer than the limit, from its declared length where it has one; 400 if the
/// connection breaks in its midst.
pub(super) async fn read<S>(cx: &mut Context<'_, S>) -> Result<Bytes, Rejection> {
    check_declared_length(cx)?;
    let limit = cx.body_limit();
    match Limited::new(cx.take_body(), limit).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if is_over_limit(&*error) => Err(too_long(limit)),
        Err(_) => Err(Problem::new(StatusCode::BAD_REQUEST)
            .detail("the body could not be read to its end")
            .into()),
    }
}

/// Whether it was this limit that was passed, or one of a middleware's.
fn is_over_limit(error: &(dyn Error + 'static)) -> bool {
    std::iter::successors(Some(error), |&error| error.source())
        .any(<dyn Error>::is::<LengthLimitError>)
}

/// 413 before a byte of the body has come, if its declared length is over the limit.
pub(crate) fn check_declared_length<S>(cx: &mut Context<'_, S>) -> Result<(), Rejection> {
    let limit = cx.body_limit();
    if cx.body_mut().size_hint().lower() > limit as u64 {
        Err(too_long(limit))
    } else {
        Ok(())
    }
}

#[cold]
fn too_long(limit: usize) -> Rejection {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE)
        .detail(format!("a body may have {limit} bytes here"))
        .with("limit", limit)
        .into()
}

/// 415 unless the content type is `kind`, or `…+kind` where a suffix will do (RFC 6839).
pub(super) fn check_content_type(
    headers: &HeaderMap,
    kind: &str,
    suffix: Option<&str>,
) -> Result<(), Rejection> {
    let sent = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    let (sent, parameters) = sent.split_once(';').unwrap_or((sent, ""));
    let sent = sent.trim();
    let fits = sent.eq_ignore_ascii_case(kind)
        || suffix.is_some_and(|suffix| ends_with(sent, suffix)) && sent.contains('/');
    if fits && is_utf8(parameters) {
        Ok(())
    } else {
        Err(wrong_type(kind))
    }
}

fn ends_with(text: &str, suffix: &str) -> bool {
    text.len()
        .checked_sub(suffix.len())
        .and_then(|at| text.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case(suffix))
}

/// Whether the parameters name no character set but UTF-8.
fn is_utf8(parameters: &str) -> bool {
    parameters
        .split(';')
        .filter_map(|parameter| parameter.split_once('='))
        .all(|(name, value)| {
            let value = value.trim().trim_matches('"');
            !name.trim().eq_ignore_ascii_case("charset")
                || value.eq_ignore_ascii_case("utf-8")
                || value.eq_ignore_ascii_case("us-ascii")
        })
}

#[cold]
fn wrong_type(kind: &str) -> Rejection {
    Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE)
        .detail(format!("send the body with `Content-Type: {kind}`"))
        .into()
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[track_caller]
    fn json(kind: &'static str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        check_content_type(&headers, "application/json", Some("+json")).is_ok()
    }

    #[test]
    fn json_has_a_json_content_type_in_utf_8() {
        assert!(json("application/json"));
        assert!(json("Application/JSON; charset=\"UTF-8\""));
        assert!(json("application/problem+json"));
        assert!(!json("+json"));
        assert!(!json("text/plain"));
        assert!(!json("application/json; charset=utf-16"));
        assert!(check_content_type(&HeaderMap::new(), "application/json", None).is_err());
    }
}
