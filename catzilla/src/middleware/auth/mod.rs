//! Who may come in, by what a request says in a header.
//!
//! ```text
//! Basic    a name and a password (RFC 7617)
//! Bearer   a token (RFC 6750)
//! ApiKey   a key in a header of one's own
//! Jwt      a token that somebody has signed (RFC 7519)
//! Realm    what a 401 says
//! ```
//!
//! Each compares in constant time, so that how long it takes tells nothing of where a guess goes wrong; only the
//! length of what is secret can be told from it.

mod api_key;
mod basic;
mod bearer;
#[cfg(feature = "jwt")]
mod jwt;
mod realm;

#[cfg(feature = "jwt")]
pub use self::jwt::{Claims, Jwt, JwtKey, JwtKeyError};
pub use self::{api_key::ApiKey, basic::Basic, bearer::Bearer};

use http::{HeaderMap, HeaderName, HeaderValue, header::AUTHORIZATION};
use subtle::{Choice, ConstantTimeEq};

/// Whether a text is one of these secrets; all of them are looked at.
fn is_one_of(secrets: &[String], text: &str) -> bool {
    let none = Choice::from(0);
    let found = secrets.iter().fold(none, |found, secret| {
        found | secret.as_bytes().ct_eq(text.as_bytes())
    });
    found.into()
}

/// The one value of a header; of two nobody could say which is meant.
fn only<'r>(headers: &'r HeaderMap, name: &HeaderName) -> Option<&'r HeaderValue> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    values.next().is_none().then_some(value)
}

/// What stands after the name of the scheme, which is compared without case (RFC 9110, section 11.1).
fn credentials<'r>(headers: &'r HeaderMap, scheme: &str) -> Option<&'r str> {
    let value = only(headers, &AUTHORIZATION)?.to_str().ok()?;
    let (sent, credentials) = value.split_once(' ')?;
    sent.eq_ignore_ascii_case(scheme)
        .then(|| credentials.trim_matches(' '))
}
