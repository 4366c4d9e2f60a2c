//! The cookie of a session, as it is read and set.

use http::{HeaderMap, HeaderValue};

use super::StoreError;
use crate::param::cookie::Cookies;

/// When a browser sends the cookie along with what another site has it ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameSite {
    /// With no request that another site is behind: not even where a user follows a link.
    Strict,
    /// Where a user follows a link, and with nothing else.
    Lax,
    /// Always. A form or a script on any site then acts with the session; see `middleware::Csrf`.
    None,
}

/// What the cookie is like, but for its value.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) name: String,
    pub(super) secure: bool,
    pub(super) same_site: SameSite,
}

/// Bytes that browsers keep of a cookie, its attributes counted by some of them.
const LONGEST: usize = 4096;

impl Shape {
    /// `__Host-id`: a browser takes it from this host only, over TLS, for all paths, so that no subdomain, and nobody
    /// on the way, can put another in its place (RFC 6265bis, section 4.1.3.2).
    pub(super) fn full_name(&self) -> String {
        let prefix = if self.secure { "__Host-" } else { "" };
        format!("{prefix}{}", self.name)
    }

    /// The values that may be a session's, as sent. There is one, unless somebody tries something.
    pub(super) fn sent<'r>(&self, headers: &'r HeaderMap) -> Vec<&'r str> {
        let name = self.full_name();
        let values = Cookies::new(headers).of(&name);
        values
            .filter(|value| value.len() <= LONGEST)
            .take(4)
            .collect()
    }

    /// The header that sets it, for this many seconds.
    ///
    /// # Errors
    /// It is too long.
    pub(super) fn set(&self, value: &str, seconds: i64) -> Result<HeaderValue, StoreError> {
        let secure = if self.secure { "; Secure" } else { "" };
        let text = format!(
            "{}={value}; Path=/; Max-Age={seconds}; HttpOnly{secure}; SameSite={:?}",
            self.full_name(),
            self.same_site,
        );
        if text.len() > LONGEST {
            return Err(too_long(text.len()));
        }
        Ok(HeaderValue::try_from(text)?)
    }

    /// The header that has the client forget it.
    pub(super) fn forget(&self) -> Result<HeaderValue, StoreError> {
        self.set("", 0)
    }
}

fn too_long(length: usize) -> StoreError {
    format!(
        "the cookie of a session has {length} bytes, and browsers keep {LONGEST}: \
         put less into it, or keep the values in a store with `Sessions::stored`"
    )
    .into()
}
