//! What a test asserts of a response.

use http::StatusCode;
use serde::Serialize;
use serde_json::Value;

use super::TestResponse;

/// A status that a test expects: a number, or a [`StatusCode`].
pub trait ExpectedStatus {
    /// Its number.
    fn number(self) -> u16;
}

impl ExpectedStatus for u16 {
    fn number(self) -> u16 {
        self
    }
}

impl ExpectedStatus for StatusCode {
    fn number(self) -> u16 {
        self.as_u16()
    }
}

/// Assertions.
///
/// # Panics
/// Each of them does if it does not hold, and shows the whole exchange.
#[expect(clippy::missing_panics_doc, reason = "it stands above all of them")]
#[expect(
    clippy::must_use_candidate,
    reason = "an assertion may be the last thing that a test does"
)]
impl TestResponse {
    /// The status is this one.
    #[track_caller]
    pub fn assert_status(&self, expected: impl ExpectedStatus) -> &Self {
        let expected = expected.number();
        let found = self.status();
        if found != expected {
            self.fail(format_args!(
                "expected the status {expected}, found {found}"
            ));
        }
        self
    }

    /// One of the values of this header is this one.
    #[track_caller]
    pub fn assert_header(&self, name: &str, expected: impl AsRef<[u8]>) -> &Self {
        let expected = expected.as_ref();
        let mut values = self.headers().get_all(name).iter().peekable();
        if values.peek().is_none() {
            self.fail(format_args!(
                "expected a header `{name}`, and there is none"
            ));
        }
        if !values.any(|value| value.as_bytes() == expected) {
            let expected = String::from_utf8_lossy(expected);
            self.fail(format_args!(
                "expected the header `{name}: {expected}`, and it has another value"
            ));
        }
        self
    }

    /// The body is this text.
    #[track_caller]
    pub fn assert_text(&self, expected: impl AsRef<str>) -> &Self {
        let (expected, found) = (expected.as_ref(), self.text());
        if found != expected {
            self.fail(format_args!(
                "expected the text {expected:?}, found {found:?}"
            ));
        }
        self
    }

    /// The body is this JSON, in whatever order its members are: `json!({"name": "Tom"})`, or any value that serde
    /// writes.
    #[track_caller]
    pub fn assert_json(&self, expected: impl Serialize) -> &Self {
        let expected = serde_json::to_value(&expected).expect("a value that is JSON");
        let found: Value = self.json();
        if found != expected {
            self.fail(format_args!("expected the JSON {expected}, found {found}"));
        }
        self
    }

    /// It is problem details with this status.
    #[track_caller]
    pub fn assert_problem(&self, expected: impl ExpectedStatus) -> &Self {
        self.assert_status(expected);
        self.assert_header("content-type", "application/problem+json");
        let problem: Value = self.json();
        if problem["status"] != self.status().as_u16() {
            self.fail(format_args!(
                "the problem tells another status than the response"
            ));
        }
        self
    }

    /// It is problem details with 422, and one of the errors has this pointer and this code:
    /// `assert_violation("/email", "email")`.
    #[track_caller]
    pub fn assert_violation(&self, pointer: &str, code: &str) -> &Self {
        self.assert_problem(StatusCode::UNPROCESSABLE_ENTITY);
        let problem: Value = self.json();
        let errors = problem["errors"].as_array();
        let text = |error: &Value, member: &str| error[member].as_str().unwrap_or("?").to_owned();
        let errors = errors.into_iter().flatten();
        let found: Vec<_> = errors
            .map(|error| (text(error, "pointer"), text(error, "code")))
            .collect();
        if !found.iter().any(|(at, what)| at == pointer && what == code) {
            let found: Vec<_> = found
                .iter()
                .map(|(at, what)| format!("`{what}` at `{at}`"))
                .collect();
            let found = found.join(", ");
            self.fail(format_args!(
                "expected a violation `{code}` at `{pointer}`, found {found}"
            ));
        }
        self
    }
}
