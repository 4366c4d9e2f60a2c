//! [`Reports`]: how an application tells a client what is wrong with a request's values.

use std::borrow::Cow;

use serde_json::{Value as Json, json};

use crate::{
    Problem,
    model::{Report, Violation},
};

/// How an application tells a client what is wrong with a request's values: in which shape, in which
/// words, and how much of it.
///
/// This is for each 422 of the application's own: parameters, models, and what serde read and refused,
/// which is one violation with the code `invalid`. Whatever could not be looked at is [`Problem`](struct@crate::Problem) details in
/// every shape: a body that is no JSON and a query that cannot be decoded (400), a body that is too long (413)
/// or of another content type (415), and the answers where no handler ran, like a 404. So is a `Problem` that
/// a handler returns, and an extractor of axum's answers as it does. A client whose `Accept` header prefers text or a
/// page to JSON gets those, whatever the shape.
///
/// ```
/// use catzilla::{ReportShape, Reports, prelude::*};
///
/// fn in_german(violation: &Violation) -> Option<String> {
///     match violation.code() {
///         "missing" => Some("fehlt".to_owned()),
///         "range" => violation.bound_named("max").map(|max| format!("höchstens {max}")),
///         "len" => {
///             let unit = match violation.bound_named("unit")?.to_string().as_str() {
///                 "characters" => "Zeichen",
///                 "bytes" => "Bytes",
///                 _ => "Einträge",
///             };
///             violation.bound_named("max").map(|max| format!("höchstens {max} {unit}"))
///         }
///         _ => None,
///     }
/// }
///
/// let reports = Reports::new()
///     .shape(ReportShape::FastApi)
///     .words(in_german)
///     .limits(20, 4 * 1024);
/// let app = Catzilla::new(routes![]).reports(reports);
/// # let _ = app.into_router();
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use = "an application is told of it with `Catzilla::reports`"]
pub struct Reports {
    shape: ReportShape,
    words: Option<fn(&Violation) -> Option<String>>,
    violations: usize,
    bytes: usize,
}

/// The shape of the answer to a request with wrong values; its status is 422 in each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReportShape {
    /// Problem details (RFC 9457), with `errors: [{location, pointer, code, message, …bounds}]`.
    #[default]
    Problem,
    /// As `FastAPI` has it: `detail: [{loc, msg, type}]`, and the bounds in `ctx`.
    FastApi,
    /// As the Python framework of Catzilla's name has it: `error`, `detail` and `details: [{field,
    /// message, code}]`.
    Python,
}

impl Default for Reports {
    fn default() -> Self {
        Self::new()
    }
}

impl Reports {
    /// Problem details of at most 100 violations and about 24 KiB.
    pub const fn new() -> Self {
        Self {
            shape: ReportShape::Problem,
            words: None,
            violations: Report::MOST_VIOLATIONS,
            bytes: Report::MOST_BYTES,
        }
    }

    /// In this shape.
    pub const fn shape(mut self, shape: ReportShape) -> Self {
        self.shape = shape;
        self
    }

    /// With the messages that this function makes, in another language for example; where it makes
    /// none, the message stays. It is called for what a report holds, and so not often.
    pub const fn words(mut self, words: fn(&Violation) -> Option<String>) -> Self {
        self.words = Some(words);
        self
    }

    /// With this many violations and about this many bytes of them at the most. A pointer or a message takes an
    /// eighth of the bytes, and is cut where it is longer; a report that was cut in any way says so.
    pub const fn limits(mut self, violations: usize, bytes: usize) -> Self {
        self.violations = violations;
        self.bytes = bytes;
        self
    }

    /// An empty report within the limits.
    pub(crate) const fn report(&self) -> Report {
        Report::with_limits(self.violations, self.bytes)
    }

    /// The answer, as a problem that will be written in the shape.
    pub(crate) fn problem(&self, mut report: Box<Report>) -> Problem {
        if let Some(words) = self.words {
            report.translate(|violation| words(violation).map(Cow::Owned));
        }
        Problem::reported(report, self.shape)
    }
}

impl ReportShape {
    /// The text of a report in this shape. Problem details are written with what else is in the problem.
    pub(crate) fn write(self, report: &Report) -> String {
        match self {
            Self::Problem => {
                let mut text = String::with_capacity(report.size());
                report.write(&mut text);
                text
            }
            Self::FastApi => fast_api(report).to_string(),
            Self::Python => python(report).to_string(),
        }
    }
}

fn fast_api(report: &Report) -> Json {
    let each = report.violations().iter();
    let detail: Vec<_> = each.map(fast_api_error).collect();
    if report.is_cut() {
        json!({ "detail": detail, "truncated": true })
    } else {
        json!({ "detail": detail })
    }
}

fn fast_api_error(violation: &Violation) -> Json {
    let mut error = json!({
        "loc": place(violation),
        "msg": violation.message(),
        "type": violation.code(),
    });
    let bounds = violation.bounds();
    if !bounds.is_empty() {
        let bounds = bounds
            .iter()
            .map(|(name, bound)| ((*name).to_owned(), bound.to_json()));
        error["ctx"] = Json::Object(bounds.collect());
    }
    error
}

/// The steps from the part of the request to the value: `["body", "users", 57, "age"]`.
fn place(violation: &Violation) -> Vec<Json> {
    let steps = violation.steps().map(|(step, is_index)| {
        let index = step.parse::<u64>().ok().filter(|_| is_index);
        index.map_or_else(|| step.into(), Json::from)
    });
    std::iter::once(violation.location().into())
        .chain(steps)
        .collect()
}

fn python(report: &Report) -> Json {
    let each = report.violations().iter();
    let details: Vec<_> = each
        .map(|violation| {
            let steps: Vec<_> = violation.steps().map(|(step, _)| step).collect();
            let (message, code) = (violation.message(), violation.code());
            json!({ "field": steps.join("."), "message": message, "code": code })
        })
        .collect();
    json!({
        "error": "Validation Error",
        "detail": report.to_string(),
        "details": details,
        "truncated": report.is_cut(),
    })
}
