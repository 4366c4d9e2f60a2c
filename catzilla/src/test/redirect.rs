//! Where a redirect leads, and what is asked there (RFC 9110, section 15.4).

use http::{HeaderMap, Method, StatusCode, header::LOCATION};

/// Redirects that are followed before a test has to say so itself.
pub(super) const MOST: usize = 10;

/// The path that a response sends its client to, if it is on this host.
pub(super) fn target(
    status: StatusCode,
    headers: &HeaderMap,
    host: &str,
    path: &str,
) -> Option<String> {
    if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = headers.get(LOCATION)?.to_str().ok()?;
    let location = location.split('#').next()?;
    resolve(location, host, path)
}

/// The method of the next request; without the body where it changes.
pub(super) fn method(status: StatusCode, method: &Method) -> Method {
    match (status.as_u16(), method) {
        (301 | 302, &Method::POST) => Method::GET,
        (303, method) if method != Method::HEAD => Method::GET,
        (_, method) => method.clone(),
    }
}

/// A reference, seen from a path (RFC 3986, section 5.2).
fn resolve(location: &str, host: &str, path: &str) -> Option<String> {
    let rest = location
        .strip_prefix("http:")
        .or_else(|| location.strip_prefix("https:"));
    if let Some(rest) = rest.unwrap_or(location).strip_prefix("//") {
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let path = if path.starts_with('/') {
            path.to_owned()
        } else {
            format!("/{path}")
        };
        return (authority == host).then_some(path);
    }
    if rest.is_some() || scheme(location) {
        return None;
    }
    let path = path.split('?').next()?;
    if location.is_empty() {
        return Some(path.to_owned());
    }
    if location.starts_with('/') {
        return Some(location.to_owned());
    }
    if location.starts_with('?') {
        return Some(format!("{path}{location}"));
    }
    let (below, query) = location.split_at(location.find('?').unwrap_or(location.len()));
    let folder = &path[..=path.rfind('/')?];
    Some(format!(
        "{}{query}",
        without_dots(&format!("{folder}{below}"))
    ))
}

/// Whether a reference begins with a scheme.
fn scheme(location: &str) -> bool {
    let end = location.find([':', '/', '?']);
    end.is_some_and(|end| location[end..].starts_with(':'))
}

fn without_dots(path: &str) -> String {
    let mut segments = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment {
            "." | ".." => {
                if segment == ".." {
                    segments.pop();
                }
            }
            segment => segments.push(segment),
        }
    }
    if path.ends_with("/.") || path.ends_with("/..") {
        segments.push("");
    }
    format!("/{}", segments.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_seen_from_the_path_that_was_asked_for() {
        for (location, expected) in [
            ("/x?y=1", Some("/x?y=1")),
            ("x", Some("/a/x")),
            ("../x?y=/../", Some("/x?y=/../")),
            ("..", Some("/")),
            (".", Some("/a/")),
            ("?y=2", Some("/a/b?y=2")),
            ("", Some("/a/b")),
            ("http://localhost/x", Some("/x")),
            ("https://localhost", Some("/")),
            ("//localhost?y", Some("/?y")),
            ("http://elsewhere/x", None),
            ("mailto:tom@example.org", None),
        ] {
            assert_eq!(
                resolve(location, "localhost", "/a/b?c=1").as_deref(),
                expected,
                "{location}"
            );
        }
    }

    #[test]
    fn a_post_becomes_a_get_but_after_307_and_308() {
        for (status, expected) in [
            (StatusCode::FOUND, Method::GET),
            (StatusCode::SEE_OTHER, Method::GET),
            (StatusCode::TEMPORARY_REDIRECT, Method::POST),
            (StatusCode::PERMANENT_REDIRECT, Method::POST),
        ] {
            assert_eq!(method(status, &Method::POST), expected);
        }
        assert_eq!(method(StatusCode::FOUND, &Method::PUT), Method::PUT);
        assert_eq!(method(StatusCode::SEE_OTHER, &Method::HEAD), Method::HEAD);
    }
}
