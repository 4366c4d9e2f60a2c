//! Routes that may have been meant by a path that leads nowhere.

use crate::route::Listed;

/// The routes nearest to a path, the nearest first; those that are far away are left out.
pub(super) fn nearest<'r>(path: &str, routes: &'r [Listed]) -> Vec<&'r Listed> {
    let asked: Vec<_> = segments(path).take(MOST_SEGMENTS).collect();
    let length: usize = asked.iter().map(|segment| segment.len()).sum();
    let farthest = FAR.min(1 + length / 2);
    let mut near: Vec<_> = routes
        .iter()
        .map(|route| (distance(&asked, &route.path), route))
        .filter(|(distance, _)| *distance <= farthest)
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter()
        .map(|(_, route)| route)
        .take(MOST_ROUTES)
        .collect()
}

const MOST_ROUTES: usize = 5;
/// A path may be as long as its sender likes.
const MOST_SEGMENTS: usize = 32;
const LONGEST_SEGMENT: usize = 64;
/// A distance from which on nothing looks alike.
const FAR: usize = 4;
/// What a segment too many or too few costs, at the least.
const SEGMENT: usize = 4;

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|segment| !segment.is_empty())
}

/// How far a path is from one that the route takes: letters to change, and segments.
fn distance(asked: &[&str], route: &str) -> usize {
    let mut distance = 0;
    let mut asked = asked.iter();
    for segment in segments(route) {
        if segment.ends_with("..>") {
            return distance + 1;
        }
        distance += match asked.next() {
            Some(asked) => between(asked, segment),
            None => SEGMENT,
        };
    }
    let left = asked.map(|segment| segment.len().max(SEGMENT));
    distance + left.sum::<usize>()
}

fn between(asked: &str, segment: &str) -> usize {
    match segment.split_once('<') {
        // Any text is right, and one that is written is nearer.
        Some(("", _)) => 1,
        Some((literal, _)) if asked.starts_with(literal) => 1,
        Some((literal, _)) => 1 + letters(asked.get(..literal.len()).unwrap_or(asked), literal),
        None if asked.eq_ignore_ascii_case(segment) => usize::from(asked != segment),
        None => letters(asked, segment),
    }
}

/// The letters to put in, to leave out or to change (Levenshtein).
fn letters(a: &str, b: &str) -> usize {
    let a: Vec<_> = a.chars().take(LONGEST_SEGMENT).collect();
    let mut row: Vec<_> = (0..=a.len()).collect();
    for (number, of_b) in b.chars().take(LONGEST_SEGMENT).enumerate() {
        let mut before = row[0];
        row[0] = number + 1;
        for (at, &of_a) in a.iter().enumerate() {
            let changed = before + usize::from(of_a != of_b);
            before = row[at + 1];
            row[at + 1] = changed.min(row[at] + 1).min(before + 1);
        }
    }
    row[a.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    #[track_caller]
    fn check(path: &str, expected: &[&str]) {
        let all = [
            "/",
            "/users",
            "/users/<id>",
            "/users/<id>/posts",
            "/v<version>/status",
            "/files/<path..>",
            "/health",
        ];
        let routes: Vec<_> = all
            .map(|path| Listed {
                path: path.to_owned(),
                route: &Route::NONE,
            })
            .into();
        let near = nearest(path, &routes);
        let near: Vec<_> = near.iter().map(|route| route.path.as_str()).collect();
        assert_eq!(near, expected, "{path}");
    }

    #[test]
    fn a_slip_is_seen() {
        check("/user", &["/users"]);
        check("/Users", &["/users"]);
        check("/helth", &["/health"]);
        check("/users/7/post", &["/users/<id>/posts"]);
        check("/x1/statu", &["/v<version>/status"]);
        check("/file/a/b", &["/files/<path..>"]);
    }

    #[test]
    fn what_is_far_is_not_offered() {
        check("/wp-login.php", &[]);
        check("/a/b/c/d/e/f", &[]);
    }

    #[test]
    fn letters_are_counted() {
        assert_eq!(letters("kitten", "sitting"), 3);
        assert_eq!(letters("", "abc"), 3);
        assert_eq!(letters("grün", "grun"), 1);
    }
}
