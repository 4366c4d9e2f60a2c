//! The form that a client wants: its `Accept` header (RFC 9110, section 12.5.1).

/// A form in which an error is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Json,
    Html,
    Text,
}

/// What each form is called; JSON of any kind is asked for by clients that want to read a problem.
const NAMES: [(Form, &[(&str, &str)]); 3] = [
    (
        Form::Json,
        &[("application", "problem+json"), ("application", "json")],
    ),
    (Form::Html, &[("text", "html")]),
    (Form::Text, &[("text", "plain")]),
];

impl Form {
    /// The form of the highest quality, and the first of [`NAMES`] among equals. A client that accepts none of
    /// them gets JSON.
    pub(super) fn wanted(accept: &str, html: bool) -> Self {
        let mut wanted = (Self::Json, 0);
        for (form, names) in NAMES {
            let qualities = names.iter().map(|name| quality(accept, *name));
            let quality = qualities.max().unwrap_or(0);
            if quality > wanted.1 && (html || form != Self::Html) {
                wanted = (form, quality);
            }
        }
        wanted.0
    }
}

/// The quality of a media type in thousandths: that of the most specific range in which it is.
fn quality(accept: &str, name: (&str, &str)) -> u16 {
    let ranges = split(accept, ',').filter_map(|range| Range::parse(range, name));
    let best = ranges.max_by_key(|range| (range.precedence, range.quality));
    best.map_or(0, |range| range.quality)
}

/// A range in which the media type is.
struct Range {
    /// How specific it is.
    precedence: u8,
    quality: u16,
}

impl Range {
    fn parse(range: &str, (main, sub): (&str, &str)) -> Option<Self> {
        let mut parts = split(range, ';').map(str::trim);
        let (of_main, of_sub) = parts.next()?.split_once('/')?;
        let mut precedence = match (of_main, of_sub) {
            ("*", "*") => 0,
            (of_main, "*") if of_main.eq_ignore_ascii_case(main) => 1,
            _ if of_main.eq_ignore_ascii_case(main) && of_sub.eq_ignore_ascii_case(sub) => 2,
            _ => return None,
        };
        let mut quality = 1000;
        for parameter in parts.filter(|part| !part.is_empty()) {
            let (name, value) = parameter.split_once('=')?;
            if name.eq_ignore_ascii_case("q") {
                quality = thousandths(value)?;
                // What comes behind it is no parameter of the media type.
                break;
            }
            if !is_ours(name, value) {
                return None;
            }
            precedence = 3;
        }
        Some(Self {
            precedence,
            quality,
        })
    }
}

/// Whether the texts that are written have this parameter.
fn is_ours(name: &str, value: &str) -> bool {
    name.eq_ignore_ascii_case("charset") && value.trim_matches('"').eq_ignore_ascii_case("utf-8")
}

/// A weight: `0`, `1`, or one of those with up to three digits behind the point (section 12.4.2).
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, digits) = weight.split_once('.').unwrap_or((weight, ""));
    if digits.len() > 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let part: u16 = format!("{digits:0<3}").parse().ok()?;
    match whole {
        "0" => Some(part),
        "1" if part == 0 => Some(1000),
        _ => None,
    }
}

/// The pieces between separators that are in no quoted string.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    text.split(move |next| {
        let was_escaped = std::mem::replace(&mut is_escaped, is_quoted && next == '\\');
        if next == '"' && !was_escaped {
            is_quoted = !is_quoted;
        }
        // In a pair of backslashes the second one escapes nothing.
        is_escaped &= !was_escaped;
        next == separator && !is_quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(accept: &str, wanted: Form) {
        assert_eq!(Form::wanted(accept, true), wanted, "{accept}");
    }

    #[test]
    fn the_highest_quality_wins() {
        check("text/html", Form::Html);
        check("text/html;q=0.5, application/json;q=0.4", Form::Html);
        check("text/html;q=0.4, application/json;q=0.5", Form::Json);
        check("text/plain, text/html;q=0.999", Form::Text);
        check("text/plain;q=0.001, text/html;q=0.000", Form::Text);
        check(
            "application/problem+json;q=0.2, text/plain;q=0.1",
            Form::Json,
        );
    }

    #[test]
    fn json_is_for_those_who_do_not_mind() {
        for accept in [
            "",
            "*/*",
            "image/png",
            "text/html, application/json",
            "application/json, text/plain, */*",
            "application/*, text/*",
            "nonsense",
            "text/html;q=0",
        ] {
            check(accept, Form::Json);
        }
    }

    #[test]
    fn a_browser_gets_a_page_if_there_are_pages() {
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        check(browser, Form::Html);
        assert_eq!(Form::wanted(browser, false), Form::Json);
        assert_eq!(Form::wanted("text/*", false), Form::Text);
    }

    #[test]
    fn the_most_specific_range_counts() {
        check("*/*, application/*;q=0.1, text/plain;q=0.5", Form::Html);
        check("text/*;q=0.9, text/html;q=0.1, */*;q=0.2", Form::Text);
        check(
            "application/json;q=0, application/problem+json;q=0, */*;q=0.1",
            Form::Html,
        );
        check(
            "text/html;q=0.1, text/html;charset=UTF-8, */*;q=0.5",
            Form::Html,
        );
    }

    #[test]
    fn parameters_are_of_the_media_type() {
        check("text/html;level=1, text/plain;q=0.1", Form::Text);
        check("text/html; charset=\"utf-8\", text/plain;q=0.1", Form::Html);
        check(
            "text/html;a=\",;\\\",text/plain\", application/json;q=0.1",
            Form::Json,
        );
        check("TEXT/HTML ; Q=0.7 , */*;q=0.3", Form::Html);
        check("text/html;q=0.7;ext=1", Form::Html);
    }

    #[test]
    fn what_is_no_weight_is_no_range() {
        for weight in [
            "2", "1.001", "0.0001", "-1", ".5", "", "0,5", "NaN", "1.0.0",
        ] {
            check(
                &format!("text/html;q={weight}, text/plain;q=0.1"),
                Form::Text,
            );
        }
        for weight in ["1", "1.", "1.0", "1.000", "0.2"] {
            check(
                &format!("text/html;q={weight}, text/plain;q=0.1"),
                Form::Html,
            );
        }
    }
}
