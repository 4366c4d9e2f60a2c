//! [`Answer`]: a response, read to its end.

use std::fmt;

use axum::http::HeaderMap;
use serde_json::Value;

/// A response, read to its end.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, taken out of its chunks.
    pub body: Vec<u8>,
}

impl Answer {
    /// The first value of a header, as text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .get(name)
            .map(|value| value.to_str().expect("a header in ASCII"))
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> &str {
        str::from_utf8(&self.body).expect("a body in UTF-8")
    }

    /// The body as JSON.
    #[must_use]
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// Asserts a 200 with this text.
    #[track_caller]
    pub fn says(&self, text: &str) {
        assert_eq!((self.status, self.text()), (200, text), "{self:?}");
    }

    /// Asserts problem details of this status, and returns them.
    #[track_caller]
    #[expect(
        clippy::must_use_candidate,
        reason = "that it is a problem may be all that matters"
    )]
    pub fn problem(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{self:?}"
        );
        let problem = self.json();
        assert_eq!(problem["status"], status, "{self:?}");
        assert_eq!(problem["type"], "about:blank", "{self:?}");
        assert!(problem["title"].is_string(), "{self:?}");
        problem
    }

    /// Asserts a 422, and returns `location pointer code: message` of each violation.
    #[must_use]
    #[track_caller]
    pub fn faults(&self) -> Vec<String> {
        let problem = self.problem(422);
        let faults = problem["errors"].as_array().expect("a list of errors");
        let text = |fault: &Value, member: &str| {
            fault[member]
                .as_str()
                .unwrap_or_else(|| panic!("no {member}: {fault}"))
                .to_owned()
        };
        faults
            .iter()
            .map(|fault| {
                let [location, pointer, code, message] =
                    ["location", "pointer", "code", "message"].map(|member| text(fault, member));
                format!("{location} {pointer} {code}: {message}")
            })
            .collect()
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = String::from_utf8_lossy(&self.body);
        write!(f, "{} {:?} {body}", self.status, self.headers)
    }
}
