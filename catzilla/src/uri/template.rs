//! [`Template`]: the path of a handler with all prefixes, and what is proved of a link to it.

use crate::{
    endpoint::{Group, Handler},
    route::{Entry, MAX_SEGMENTS, Piece, Route, Segment, Text, same_text},
};

/// A path, and where its parameters are.
#[derive(Debug)]
pub struct Template {
    segments: [&'static Segment; MAX_SEGMENTS],
    count: usize,
}

/// The number of a parameter of a prefix that the handler itself does not read.
pub(super) const UNREAD: usize = usize::MAX;

/// The path of a handler in a group, which has this name, for a link with these parameters.
///
/// # Panics
/// In const evaluation, with the message for the user, where the handler is not in the group, or is in it
/// more than once. So do all functions here.
#[track_caller]
#[must_use]
pub const fn mounted<G: Group, H: Handler>(group: &str, given: &[&str]) -> Template {
    let mut first = Search::new(&H::ROUTE, 0);
    if !first.find(G::ENTRIES) {
        let mut text = Text::new();
        push_all(&mut text, &["`", H::ROUTE.handler, "` is not in `", group]);
        text.push("`\nhelp: name a group that it is in, or that mounts one that it is in");
        panic!("{}", text.as_str());
    }
    let mut second = Search::new(&H::ROUTE, 1);
    if second.find(G::ENTRIES) {
        let mut text = Text::new();
        let (one, other) = (first.path.as_str(), second.path.as_str());
        push_all(&mut text, &["`", H::ROUTE.handler, "` is in `", group]);
        push_all(
            &mut text,
            &["` more than once: at `", one, "` and at `", other],
        );
        text.push("`\nhelp: name a group that it is in once");
        panic!("{}", text.as_str());
    }
    check_captures::<H>(&first.template);
    complete::<H>(&first.template, given);
    first.template
}

/// The path of a handler without any prefix, for a link with these parameters.
#[track_caller]
#[must_use]
pub const fn own<H: Handler>(given: &[&str]) -> Template {
    let mut template = Template::EMPTY;
    template.push(H::ROUTE.segments);
    check_captures::<H>(&template);
    complete::<H>(&template, given);
    template
}

/// The number of the parameter of this name: the handler counts those of the path that it reads, and then
/// those of the query.
///
/// # Panics
/// In const evaluation, where there is none.
#[track_caller]
#[must_use]
pub const fn position<H: Handler>(template: &Template, name: &str) -> usize {
    let Some(number) = number::<H>(template, name) else {
        let message = unknown::<H>(template, name);
        panic!("{}", message.as_str());
    };
    number
}

const fn number<H: Handler>(template: &Template, name: &str) -> Option<usize> {
    let captures = H::ROUTE.captures;
    let mut at = 0;
    while at < captures.len() {
        if same_text(captures[at], name) {
            return Some(at);
        }
        at += 1;
    }
    at = 0;
    while at < H::QUERY.len() {
        if same_text(H::QUERY[at].0, name) {
            return Some(captures.len() + at);
        }
        at += 1;
    }
    if template.has(name) {
        Some(UNREAD)
    } else {
        None
    }
}

const fn unknown<H: Handler>(template: &Template, name: &str) -> Text {
    let mut text = Text::new();
    push_all(
        &mut text,
        &["`", name, "` is no parameter of `", H::ROUTE.handler, "`"],
    );
    let mut names = Text::new();
    let mut at = 0;
    while let Some(param) = template.param(at) {
        push_name(&mut names, param);
        at += 1;
    }
    at = 0;
    while at < H::QUERY.len() {
        push_name(&mut names, H::QUERY[at].0);
        at += 1;
    }
    if names.is_empty() {
        text.push("\nhelp: leave it out; there are none");
    } else {
        push_all(&mut text, &["\nhelp: write one of ", names.as_str()]);
    }
    text
}

/// Fails if the handler reads a parameter of a prefix that is not there.
#[track_caller]
const fn check_captures<H: Handler>(template: &Template) {
    let mut at = 0;
    while at < H::ROUTE.captures.len() {
        let name = H::ROUTE.captures[at];
        if !template.has(name) {
            let mut text = Text::new();
            push_all(&mut text, &["`", H::ROUTE.handler, "` reads `<", name]);
            text.push(
                ">` of a prefix that it is mounted under\nhelp: name the group with the prefix: ",
            );
            text.push("`uri!(Group, handler(…))`");
            panic!("{}", text.as_str());
        }
        at += 1;
    }
}

/// Fails if something is missing: a parameter of the path, or one of the query that has to be there. A name
/// that is none may be a misspelt one, which is one mistake; [`position`] tells it.
#[track_caller]
const fn complete<H: Handler>(template: &Template, given: &[&str]) {
    let mut at = 0;
    while at < given.len() {
        if number::<H>(template, given[at]).is_none() {
            return;
        }
        at += 1;
    }
    let mut missing = Text::new();
    at = 0;
    while let Some(name) = template.param(at) {
        if !is_among(name, given) {
            push_name(&mut missing, name);
        }
        at += 1;
    }
    at = 0;
    while at < H::QUERY.len() {
        let (name, may_be_absent) = H::QUERY[at];
        if !may_be_absent && !is_among(name, given) {
            push_name(&mut missing, name);
        }
        at += 1;
    }
    if !missing.is_empty() {
        let mut text = Text::new();
        push_all(
            &mut text,
            &[
                "a link to `",
                H::ROUTE.handler,
                "` needs ",
                missing.as_str(),
            ],
        );
        text.push("\nhelp: write each with its value: `name = value`");
        panic!("{}", text.as_str());
    }
}

impl Template {
    const EMPTY: Self = Self {
        segments: [&Segment::Param(""); MAX_SEGMENTS],
        count: 0,
    };

    const fn push(&mut self, segments: &'static [Segment]) {
        let mut at = 0;
        // The list itself says that a path is too long.
        while at < segments.len() && self.count < MAX_SEGMENTS {
            self.segments[self.count] = &segments[at];
            self.count += 1;
            at += 1;
        }
    }

    /// The segments, from the first prefix on.
    pub(super) const fn segments(&self) -> &[&'static Segment] {
        self.segments.split_at(self.count).0
    }

    /// Whether there is a parameter of this name.
    pub(super) const fn has(&self, name: &str) -> bool {
        let mut at = 0;
        while let Some(param) = self.param(at) {
            if same_text(param, name) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// The name of the parameter with this number.
    const fn param(&self, number: usize) -> Option<&'static str> {
        let (mut left, mut at) = (number, 0);
        while at < self.count {
            match self.segments[at] {
                Segment::Literal(_) => {}
                Segment::Param(name) | Segment::CatchAll(name) => {
                    if left == 0 {
                        return Some(name);
                    }
                    left -= 1;
                }
                Segment::Partial(pieces) => match param_of(pieces, left) {
                    Ok(name) => return Some(name),
                    Err(rest) => left = rest,
                },
            }
            at += 1;
        }
        None
    }
}

/// The name of the parameter with this number; what is left of the number where there are fewer.
const fn param_of(pieces: &[Piece], mut number: usize) -> Result<&'static str, usize> {
    let mut at = 0;
    while at < pieces.len() {
        if let Piece::Param(name) = pieces[at] {
            if number == 0 {
                return Ok(name);
            }
            number -= 1;
        }
        at += 1;
    }
    Err(number)
}

/// A walk through the lines of a group to one of those that bring a route in.
struct Search {
    route: &'static Route,
    /// How many of them are passed by.
    skip: usize,
    template: Template,
    path: Text,
}

impl Search {
    const fn new(route: &'static Route, skip: usize) -> Self {
        Self {
            route,
            skip,
            template: Template::EMPTY,
            path: Text::new(),
        }
    }

    const fn find(&mut self, entries: &'static [Entry]) -> bool {
        let mut at = 0;
        while at < entries.len() {
            let (count, length) = (self.template.count, self.path.len());
            match &entries[at] {
                Entry::Route(route) if is_same(route, self.route) => {
                    if self.skip == 0 {
                        self.enter(route.path, route.segments);
                        return true;
                    }
                    self.skip -= 1;
                }
                Entry::Route(_) => {}
                Entry::Group {
                    path,
                    prefix,
                    entries,
                } => {
                    self.enter(path, prefix);
                    if self.find(entries) {
                        return true;
                    }
                    self.template.count = count;
                    self.path.truncate(length);
                }
            }
            at += 1;
        }
        false
    }

    const fn enter(&mut self, path: &str, segments: &'static [Segment]) {
        self.template.push(segments);
        if !segments.is_empty() || self.path.is_empty() {
            self.path.push(path);
        }
    }
}

/// Whether the two are one handler's. The numbers come first: they tell most of them apart.
const fn is_same(a: &Route, b: &Route) -> bool {
    a.place.line == b.place.line
        && a.place.column == b.place.column
        && same_text(a.handler, b.handler)
        && same_text(a.place.file, b.place.file)
}

const fn is_among(name: &str, names: &[&str]) -> bool {
    let mut at = 0;
    while at < names.len() {
        if same_text(names[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

const fn push_all(text: &mut Text, parts: &[&str]) {
    let mut at = 0;
    while at < parts.len() {
        text.push(parts[at]);
        at += 1;
    }
}

/// Adds a name to a list of them.
const fn push_name(names: &mut Text, name: &str) {
    if !names.is_empty() {
        names.push(", ");
    }
    push_all(names, &["`", name, "`"]);
}
