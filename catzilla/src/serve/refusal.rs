//! hyper's answer to a request that it cannot parse, and the problem that takes its place.
//!
//! hyper refuses such a request by itself, with the right status and no body:
//!
//! ```text
//! HTTP/1.1 400 Bad Request
//! connection: close
//! content-length: 0
//! date: Sun, 06 Nov 1994 08:49:37 GMT
//! ```

use bytes::Bytes;
use http::StatusCode;

use crate::problem::Problem;

/// All that hyper ever refuses with, up to the date. A connection whose last request was of HTTP/1.0
/// is answered in that version, where `connection: close` goes without saying.
const BEGINNINGS: [&[u8]; 6] = [
    b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\ndate: ",
    b"HTTP/1.1 414 URI Too Long\r\nconnection: close\r\ncontent-length: 0\r\ndate: ",
    b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\ndate: ",
    b"HTTP/1.0 400 Bad Request\r\ncontent-length: 0\r\ndate: ",
    b"HTTP/1.0 414 URI Too Long\r\ncontent-length: 0\r\ndate: ",
    b"HTTP/1.0 431 Request Header Fields Too Large\r\ncontent-length: 0\r\ndate: ",
];

const DATE: usize = "Sun, 06 Nov 1994 08:49:37 GMT".len();
const END: &[u8] = b"\r\n\r\n";

/// Where a refusal begins, if the bytes end with one.
pub(super) fn position(bytes: &[u8]) -> Option<usize> {
    // Nearly all that is written ends with a body.
    if bytes.ends_with(END) {
        position_before_end(bytes)
    } else {
        None
    }
}

#[inline(never)]
fn position_before_end(bytes: &[u8]) -> Option<usize> {
    let date = bytes.len().checked_sub(DATE + END.len())?;
    let ends = |beginning: &&&[u8]| bytes[..date].ends_with(beginning);
    Some(date - BEGINNINGS.iter().find(ends)?.len())
}

/// The same answer as a problem.
pub(super) fn explained(refusal: &Bytes, error: &hyper::Error) -> Bytes {
    explain(refusal, error).unwrap_or_else(|| refusal.clone())
}

fn explain(refusal: &[u8], error: &hyper::Error) -> Option<Bytes> {
    let text = str::from_utf8(refusal).ok()?;
    let (before, after) = text.split_once("content-length: 0\r\n")?;
    let status = StatusCode::from_bytes(text.get(9..12)?.as_bytes()).ok()?;
    let body = Problem::new(status)
        .detail(detail(status, error))
        .to_string();
    let length = body.len();
    let answer = format!(
        "{before}content-type: application/problem+json\r\ncontent-length: {length}\r\n{after}{body}",
    );
    Some(answer.into())
}

/// What the client did wrong. Where a limit was passed, hyper's error says nothing that its status
/// does not, and the limit is worth more.
fn detail(status: StatusCode, error: &hyper::Error) -> String {
    match status {
        StatusCode::URI_TOO_LONG => "the target has more than 65534 bytes".to_owned(),
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => {
            "the head has more than 100 headers or 417792 bytes".to_owned()
        }
        _ => format!("the request cannot be read: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFUSAL: &str = "HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\
                           date: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n";

    #[test]
    fn a_refusal_is_found_at_the_end_only() {
        assert_eq!(position(REFUSAL.as_bytes()), Some(0));
        assert_eq!(position(format!("before{REFUSAL}").as_bytes()), Some(6));
        assert_eq!(position(format!("{REFUSAL}after").as_bytes()), None);
        assert_eq!(position(format!("{REFUSAL}\r\n").as_bytes()), None);
    }

    #[test]
    fn what_differs_in_a_byte_is_no_refusal() {
        let named = "HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\ndate: ";
        for at in 0..named.len() {
            let mut bytes = REFUSAL.as_bytes().to_vec();
            bytes[at] ^= 1;
            assert_eq!(position(&bytes), None, "{at}");
        }
        for from in 1..REFUSAL.len() {
            assert_eq!(position(&REFUSAL.as_bytes()[from..]), None, "{from}");
        }
    }
}
