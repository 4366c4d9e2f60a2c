//! The words for what is wrong with a list of routes: what, where both sides stand, and what to do.

use super::faults::{Fault, Finding};
use super::report::numbers;
use super::text::Text;
use super::{Entry, METHODS, Methods, Route, method};

/// What is wrong, where both sides stand, and what to do.
pub(super) const fn message(entries: &'static [Entry], finding: &Finding) -> Text {
    let mut text = Text::new();
    let route = find(entries, finding.route);
    match finding.others {
        None => describe_one(&mut text, finding.fault, &route),
        Some((first, last)) => {
            let other = find(entries, first);
            describe_pair(&mut text, finding.fault, &route, &other);
            push_place(&mut text, route.route);
            if !matches!(finding.fault, Fault::Twice) {
                push_place(&mut text, other.route);
            }
            if first != last {
                push_place(&mut text, find(entries, last).route);
            }
        }
    }
    text.push("\nhelp: ");
    text.push(help(finding.fault));
    text
}

/// A route, and its path with all prefixes.
struct Found {
    route: &'static Route,
    path: Text,
}

/// The route with this number.
const fn find(entries: &'static [Entry], number: u16) -> Found {
    let mut path = Text::new();
    let route = walk(entries, number as usize, &mut path);
    if path.is_empty() {
        path.push("/");
    }
    Found { route, path }
}

const fn walk(entries: &'static [Entry], number: usize, path: &mut Text) -> &'static Route {
    let mut at = 0;
    while at < entries.len() {
        let (first, count) = numbers(entries, at);
        if number >= first && number < first + count {
            match &entries[at] {
                Entry::Route(route) => {
                    push_path(path, route.path);
                    return route;
                }
                Entry::Group {
                    path: prefix,
                    entries,
                    ..
                } => {
                    push_path(path, prefix);
                    return walk(entries, number - first, path);
                }
            }
        }
        at += 1;
    }
    panic!("a finding names a route that is not in the list")
}

/// `/` alone adds nothing to a path.
const fn push_path(path: &mut Text, part: &str) {
    if !matches!(part.as_bytes(), b"/") {
        path.push(part);
    }
}

const fn describe_one(text: &mut Text, fault: Fault, route: &Found) {
    text.push(match fault {
        Fault::PrefixCatchAll => "catch-all in a prefix: `",
        Fault::TooLong => "route too long: `",
        Fault::DuplicateName => "parameter named twice: `",
        _ => "parameter missing: `",
    });
    push_route(text, route, route.route.methods);
    text.push(match fault {
        Fault::PrefixCatchAll => " stands behind a catch-all, which leaves nothing for it",
        Fault::TooLong => " has more than 32 segments",
        Fault::DuplicateName => " has two parameters of one name",
        _ => " reads `",
    });
    if matches!(fault, Fault::CaptureMissing) {
        text.push(missing(route));
        text.push("`, which is no parameter of its path");
    }
    push_place(text, route.route);
}

/// The first parameter that the handler reads and its path does not have.
const fn missing(found: &Found) -> &'static str {
    let mut at = 0;
    while at + 1 < found.route.captures.len() && has_param(&found.path, found.route.captures[at]) {
        at += 1;
    }
    found.route.captures[at]
}

/// Whether `<name>` or `<name..>` stands in the path.
const fn has_param(path: &Text, name: &str) -> bool {
    let mut rest = path.as_str().as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'<' && matches!(without_prefix(rest, name.as_bytes()), [b'>' | b'.', ..]) {
            return true;
        }
    }
    false
}

/// What follows `prefix`; nothing if the text does not begin with it.
const fn without_prefix<'t>(mut text: &'t [u8], mut prefix: &[u8]) -> &'t [u8] {
    while let [expected, prefix_rest @ ..] = prefix {
        match text {
            [first, rest @ ..] if *first == *expected => text = rest,
            _ => return &[],
        }
        prefix = prefix_rest;
    }
    text
}

const fn describe_pair(text: &mut Text, fault: Fault, route: &Found, other: &Found) {
    let mut common = route.route.methods.and(other.route.methods);
    if common.is_empty() {
        common = Methods::HEAD; // Which one of them answers with its `GET`.
    }
    text.push(match fault {
        Fault::Twice => "handler listed twice: `",
        Fault::Ambiguous => "ambiguous routes: `",
        Fault::Unreachable => "unreachable route: `",
        _ => "route conflict: `",
    });
    let unreachable = matches!(fault, Fault::Unreachable);
    push_route(
        text,
        route,
        if unreachable {
            route.route.methods
        } else {
            common
        },
    );
    text.push(match fault {
        Fault::Twice => " is already in the list as `",
        Fault::Ambiguous => " and `",
        Fault::Unreachable => {
            " never gets a request: more specific routes take them all, among them `"
        }
        _ => " matches the same requests as `",
    });
    push_route(
        text,
        other,
        if unreachable {
            other.route.methods
        } else {
            common
        },
    );
    if matches!(fault, Fault::Ambiguous) {
        text.push(" match the same requests, and neither is more specific");
    }
}

const fn help(fault: Fault) -> &'static str {
    match fault {
        Fault::Conflict => "give one of them another path or method",
        Fault::Twice => "remove one of the two",
        Fault::Ambiguous => {
            "give one of them a path that the other cannot match, or another method"
        }
        Fault::Unreachable => "remove it, or one of the routes that take its requests",
        Fault::PrefixCatchAll => {
            "end the prefix before the catch-all, and write the catch-all in the routes"
        }
        Fault::TooLong => "shorten the path, or take the end of it as a catch-all: `<rest..>`",
        Fault::CaptureMissing => {
            "write the parameter in the path, or mount the list under a prefix that has it"
        }
        Fault::DuplicateName => {
            "give one of them another name; a prefix's parameters count as well"
        }
    }
}

/// ``GET /users/<id>` (users::show)``, behind an opening backtick.
const fn push_route(text: &mut Text, found: &Found, methods: Methods) {
    let mut position = 0;
    let mut some = false;
    while position < METHODS {
        if methods.has(position) {
            if some {
                text.push(", ");
            }
            text.push(method::NAMES[position]);
            some = true;
        }
        position += 1;
    }
    if some {
        text.push(" ");
    }
    text.push(found.path.as_str());
    text.push("` (");
    text.push(found.route.handler);
    text.push(")");
}

/// The line that says where a handler stands.
const fn push_place(text: &mut Text, route: &Route) {
    text.push("\n  ");
    text.push(route.handler);
    text.push(" is at ");
    text.push(route.place.file);
    text.push(":");
    text.push_number(route.place.line);
    text.push(":");
    text.push_number(route.place.column);
}
