//! The paths that need a second look: escapes, empty segments, `.` and `..`.
//!
//! Most request paths are plain and are matched as they stand. The others are brought into the form
//! that the table expects, or refused.

use crate::block::{self, Block};

/// Stands for a decoded `/` while a path is matched: `%2F` never splits a segment. A NUL in a path
/// is refused, so that this is never part of one.
const SLASH: u8 = 0;

/// What happens to a request whose path has empty segments: `//`, or a `/` at its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Slashes {
    /// It is sent on to the path without them with 308 Permanent Redirect, if a route is there.
    #[default]
    Redirect,
    /// It is answered as if they were not there.
    Ignore,
    /// It matches no route but a catch-all, which receives the path as it was sent.
    Strict,
}

/// Whether a path can be matched as it stands, as far as its bytes tell.
pub(crate) fn is_plain(path: &str) -> bool {
    let special = |block: &Block| block::find(b'%', *block) | block::find(b'\\', *block);
    let path = path.as_bytes();
    let (blocks, rest) = path.as_chunks();
    let found = blocks.iter().fold(0, |found, block| found | special(block));
    let last = match path.last_chunk() {
        Some(last) => special(last),
        None => rest.iter().any(|byte| matches!(byte, b'%' | b'\\')).into(),
    };
    found | last == 0
}

/// Whether a path that no route matches as it stands would be another one after [`normalise`], or
/// refused by it: it has an empty segment, `.` or `..`.
pub(crate) fn is_irregular(path: &str) -> bool {
    match path.strip_prefix('/') {
        None => true,
        Some("") => false,
        Some(rest) => rest
            .split('/')
            .any(|segment| matches!(segment, "" | "." | "..")),
    }
}

/// A path in the form that the table expects.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Normal {
    /// The decoded path; [`restore`](Self::restore) it after the match.
    pub(crate) text: String,
    /// The path to redirect to, still escaped, where empty segments were left out.
    pub(crate) canonical: Option<String>,
}

/// A path that no route may see: a broken escape, a NUL, bytes that are no UTF-8, a backslash, `.`
/// or `..` as a segment, also between escaped slashes, and a segment that begins with one of those.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BadPath;

/// Decodes a path segment by segment, and leaves out the empty ones unless `slashes` is strict.
pub(crate) fn normalise(path: &str, slashes: Slashes) -> Result<Normal, BadPath> {
    let path = path.strip_prefix('/').ok_or(BadPath)?;
    let mut text = String::with_capacity(path.len() + 1);
    let mut canonical = String::with_capacity(path.len() + 1);
    let mut left_out = false;
    for segment in path.split('/') {
        if segment.is_empty() && slashes != Slashes::Strict {
            left_out = true;
            continue;
        }
        text.push('/');
        text.push_str(&decoded(segment)?);
        canonical.push('/');
        canonical.push_str(segment);
    }
    if text.is_empty() {
        text.push('/');
        canonical.push('/');
        left_out = path.starts_with('/');
    }
    Ok(Normal {
        text,
        canonical: left_out.then_some(canonical),
    })
}

fn decoded(segment: &str) -> Result<String, BadPath> {
    let segment = crate::decode::percent(segment).ok_or(BadPath)?;
    // Decoded slashes count here, so that no parameter leads a file's path out of its folder.
    let leads_out = segment.split('/').any(|part| matches!(part, "." | ".."));
    if leads_out || segment.starts_with('/') || segment.contains('\\') {
        return Err(BadPath);
    }
    Ok(segment.replace('/', "\0"))
}

impl Normal {
    /// Puts decoded slashes back in their places; positions in the text stay what they were.
    pub(crate) fn restore(self) -> String {
        let mut bytes = self.text.into_bytes();
        bytes
            .iter_mut()
            .filter(|byte| **byte == SLASH)
            .for_each(|byte| *byte = b'/');
        String::from_utf8(bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_paths_have_neither_escape_nor_backslash() {
        for length in 0..40 {
            let path = "/".to_owned() + &"a".repeat(length);
            assert!(is_plain(&path), "{path}");
            for at in 1..path.len() {
                for byte in ["%", "\\"] {
                    let mut path = path.clone();
                    path.replace_range(at..=at, byte);
                    assert!(!is_plain(&path), "{path}");
                }
            }
        }
    }

    #[track_caller]
    fn check(path: &str, slashes: Slashes, text: &str, canonical: Option<&str>) {
        let normal = normalise(path, slashes).unwrap();
        assert_eq!(normal.canonical.as_deref(), canonical, "{path}");
        assert_eq!(normal.restore(), text, "{path}");
    }

    #[test]
    fn empty_segments_are_left_out() {
        check("//a///b/", Slashes::Redirect, "/a/b", Some("/a/b"));
        check(
            "//evil.example//",
            Slashes::Ignore,
            "/evil.example",
            Some("/evil.example"),
        );
    }

    #[test]
    fn slashes_alone_are_the_root() {
        check("/", Slashes::Redirect, "/", None);
        check("///", Slashes::Redirect, "/", Some("/"));
    }

    #[test]
    fn strict_keeps_every_segment() {
        check("/a//b/", Slashes::Strict, "/a//b/", None);
    }

    #[test]
    fn an_escaped_slash_splits_nothing() {
        let normal = normalise("/a%2fb/c", Slashes::Redirect).unwrap();
        assert_eq!(normal.text, "/a\0b/c");
        assert_eq!(normal.restore(), "/a/b/c");
    }

    #[test]
    fn traversal_and_broken_escapes_are_bad() {
        for path in [
            "/a/..",
            "/%2e%2e/a",
            "/./a",
            "/a/.%2E",
            "/a\\b",
            "/a/..%2fb",
            "/a%2f.",
            "/%2fa",
            "/%5c",
            "/%",
            "/%00",
            "/%ff",
            "*",
        ] {
            assert_eq!(normalise(path, Slashes::Redirect), Err(BadPath), "{path}");
        }
    }
}
