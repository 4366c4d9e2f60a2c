//! [`Realm`]: what a 401 says.

use http::{HeaderValue, StatusCode, header::WWW_AUTHENTICATE};

use crate::{
    Problem,
    respond::{IntoResponse, Response},
};

/// The challenge that a 401 has to have (RFC 9110, section 15.5.2).
#[derive(Clone, Debug)]
pub(super) struct Realm(HeaderValue);

impl Realm {
    /// `Scheme realm="name"`, and what else the scheme says.
    ///
    /// # Panics
    /// The name holds anything but printable ASCII.
    #[track_caller]
    pub(super) fn new(scheme: &str, name: &str, more: &str) -> Self {
        let printable = name.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        assert!(printable, "the realm {name:?} is not printable ASCII");
        let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
        let challenge = format!("{scheme} realm=\"{quoted}\"{more}");
        Self(HeaderValue::try_from(challenge).expect("printable ASCII is a header's value"))
    }

    /// 401 with the challenge.
    #[cold]
    pub(super) fn refuse(&self) -> Response {
        self.problem().into_response()
    }

    /// The same, with what the client is told of the reason.
    #[cfg(feature = "jwt")]
    #[cold]
    pub(super) fn refuse_since(&self, reason: &'static str) -> Response {
        self.problem().detail(reason).into_response()
    }

    fn problem(&self) -> Problem {
        Problem::new(StatusCode::UNAUTHORIZED).header(WWW_AUTHENTICATE, self.0.clone())
    }
}
