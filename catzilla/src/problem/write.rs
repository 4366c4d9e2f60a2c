//! A problem as JSON.

use super::{Parts, Problem};
use crate::{json::quote, reports::ReportShape};

impl Problem {
    /// The JSON text of problem details; with what went wrong inside the server, if `internals`.
    pub(crate) fn to_json(&self, internals: bool) -> String {
        let Parts {
            r#type,
            title,
            status,
            instance,
            extensions,
            report,
            ..
        } = &*self.0;
        let sizes = extensions
            .iter()
            .map(|(name, value)| name.len() + value.len() + 4);
        let reported = report.as_ref().map_or(0, |report| report.size());
        let mut text = String::with_capacity(256 + sizes.sum::<usize>() + reported);
        text.push_str(r#"{"type":"#);
        quote(r#type, &mut text);
        text.push_str(r#","title":"#);
        quote(title, &mut text);
        text.push_str(r#","status":"#);
        text.push_str(status.as_str());
        if let Some(detail) = self.told_detail(internals) {
            text.push_str(r#","detail":"#);
            quote(detail, &mut text);
        }
        if let Some(instance) = instance {
            text.push_str(r#","instance":"#);
            quote(instance, &mut text);
        }
        if let Some(report) = report {
            text.push_str(r#","errors":"#);
            report.write(&mut text);
            if report.is_cut() {
                text.push_str(r#","truncated":true"#);
            }
        }
        for (name, value) in extensions {
            text.push(',');
            quote(name, &mut text);
            text.push(':');
            text.push_str(value);
        }
        if internals {
            self.write_internals(&mut text);
        }
        text.push('}');
        text
    }

    fn write_internals(&self, text: &mut String) {
        let mut before = r#","caused_by":["#;
        for cause in self.sources() {
            text.push_str(before);
            quote(cause, text);
            before = ",";
        }
        if before == "," {
            text.push(']');
        }
        if let Some(place) = self.place() {
            text.push_str(r#","place":"#);
            quote(place, text);
        }
    }

    /// What the client is told of what went wrong this time.
    pub(crate) fn told_detail(&self, internals: bool) -> Option<&str> {
        let first = self.causes().first().filter(|_| internals);
        let own = self.0.detail.as_deref();
        own.or(first.map(String::as_str))
    }

    /// What the detail came from, where internals are told.
    pub(crate) fn sources(&self) -> &[String] {
        let is_told = self.0.detail.is_none();
        self.causes().get(usize::from(is_told)..).unwrap_or(&[])
    }

    /// The text for a client that wants JSON, and whether this is problem details: a report may have a shape of its
    /// own.
    pub(crate) fn into_json(self) -> (String, bool) {
        match (&self.0.report, self.0.shape) {
            (None, _) | (_, ReportShape::Problem) => (self.to_json(cfg!(debug_assertions)), true),
            (Some(report), shape) => (shape.write(report), false),
        }
    }
}
