//! Random route tables against a plain matcher that knows nothing of tries: every look-up, every
//! parameter and every fault has to be the same.

use std::cmp::Ordering;

use catzilla::route::{
    Draft, Entry, Fault, Literal, Lookup, METHODS, Match, Methods, Piece, Place, Route, Segment,
    Table,
};
use catzilla_tests::Random;

/// Long enough for every table made here.
type AnyDraft = Draft<128, 1024, 12288, 512>;

const TABLES: u64 = 20_000;
const PATHS_PER_TABLE: usize = 40;

#[test]
fn a_table_answers_like_a_list_that_is_searched_in_order_of_preference() {
    for seed in 0..TABLES {
        let mut random = Tables::new(seed);
        let case = Case::new(&mut random);
        for _ in 0..PATHS_PER_TABLE {
            let path = random.path(&case.routes);
            let method = random.below(5).checked_sub(1);
            for wary in [false, true] {
                let expected = case.expected(&path, method, wary);
                assert_eq!(
                    case.answer(&path, method, wary),
                    expected,
                    "{path} in\n{case}"
                );
            }
        }
    }
}

#[test]
fn a_table_finds_the_faults_that_trying_every_request_finds() {
    let texts = every_text();
    for seed in 0..TABLES / 2 {
        let case = Case::new(&mut Tables::new(!seed));
        for route in 0..case.routes.len() {
            assert_eq!(
                case.found(route),
                case.fault(route, &texts),
                "route {route} in\n{case}"
            );
        }
    }
}

/// A table, and the routes it was made of, with the prefixes above them.
struct Case {
    routes: Vec<Flat>,
    table: Table,
}

struct Flat {
    segments: Vec<Segment>,
    methods: Methods,
}

/// An answer with everything it says: the route and its parameters, or why there is none.
#[derive(Debug, PartialEq)]
enum Answer {
    Found(usize, Vec<String>),
    Other(Lookup),
}

impl Case {
    fn new(random: &mut Tables) -> Self {
        let entries = random.entries(&[], 0);
        let mut routes = Vec::new();
        flatten(entries, &[], &mut routes);
        Self {
            routes,
            table: AnyDraft::build(entries).leak(),
        }
    }

    fn answer(&self, path: &str, method: Option<usize>, wary: bool) -> Answer {
        let mut found = Match::NOTHING;
        let lookup = if wary {
            self.table.look_up(path, method, &mut found)
        } else {
            self.table.look_up_verbatim(path, method, &mut found)
        };
        if lookup != Lookup::Found {
            return Answer::Other(lookup);
        }
        let route = usize::from(found.route);
        let params = self.routes[route].segments.iter().flat_map(names).count();
        let read = |index| self.table.capture(&found, path, index).to_owned();
        Answer::Found(route, (0..params).map(read).collect())
    }

    /// The plain matcher: of the routes that match, the first in order of preference that has the
    /// method.
    fn expected(&self, path: &str, method: Option<usize>, wary: bool) -> Answer {
        let path: Vec<_> = path[1..].split('/').filter(|_| path != "/").collect();
        let mut matching: Vec<_> = (0..self.routes.len())
            .filter_map(|at| Some((at, self.routes[at].take(&path)?)))
            .collect();
        matching.sort_by(|a, b| preference(&self.routes[a.0].segments, &self.routes[b.0].segments));
        let allowed = matching
            .iter()
            .fold(Methods::NONE, |all, (at, _)| all.or(self.answers(*at)));
        let has = |at: usize| method.is_some_and(|method| self.answers(at).has(method));
        match matching.into_iter().find(|(at, _)| has(*at)) {
            Some((at, params)) if wary && self.routes[at].irregular(&path, &params) => {
                Answer::Other(Lookup::Irregular)
            }
            Some((at, params)) => Answer::Found(at, params),
            None if allowed.is_empty() => Answer::Other(Lookup::NotFound),
            None => Answer::Other(Lookup::WrongMethod(allowed)),
        }
    }

    /// The methods a route answers: `HEAD` like `GET`, unless its path has a route for it.
    fn answers(&self, route: usize) -> Methods {
        let route = &self.routes[route];
        let same = |other: &&Flat| same_shape(&other.segments, &route.segments);
        let head_taken = self
            .routes
            .iter()
            .filter(same)
            .any(|other| other.methods.has(1));
        if route.methods.has(0) && !head_taken {
            return route.methods.or(Methods::HEAD);
        }
        route.methods
    }

    /// The fault that the table names for this route.
    fn found(&self, route: usize) -> Option<Fault> {
        let found = self
            .table
            .findings
            .iter()
            .find(|found| usize::from(found.route) == route);
        found.map(|found| found.fault)
    }

    /// The fault that comes out when everything is tried.
    fn fault(&self, number: usize, texts: &[String]) -> Option<Fault> {
        let route = &self.routes[number];
        let mut earlier = self.routes[..number].iter();
        if earlier.any(|other| conflict(other, route)) {
            return Some(Fault::Conflict);
        }
        let common = |other| !self.answers(other).and(self.answers(number)).is_empty();
        let both = |other| common(other) && ambiguous(&self.routes[other], route, texts);
        if (0..number).any(both) {
            return Some(Fault::Ambiguous);
        }
        (!self.reachable(number)).then_some(Fault::Unreachable)
    }

    /// Whether the plain matcher ever answers with this route: on paths where its parameters hold
    /// text that is nowhere else, and on every path of few and short segments.
    fn reachable(&self, number: usize) -> bool {
        let methods = self.routes[number].methods;
        let reached = |path: &str| {
            (0..METHODS).filter(|&method| methods.has(method)).any(|method| {
                matches!(self.expected(path, Some(method), false), Answer::Found(at, _) if at == number)
            })
        };
        (0..8).any(|rest| reached(&self.routes[number].fill(rest)))
            || short_paths().iter().any(|path| reached(path))
    }
}

impl std::fmt::Display for Case {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (number, route) in self.routes.iter().enumerate() {
            writeln!(out, "{number} {:?} {:?}", route.methods, route.segments)?;
        }
        write!(out, "{}\n{:?}", self.table, self.table.findings)
    }
}

impl Flat {
    /// What the parameters take of a path, if it matches.
    fn take(&self, path: &[&str]) -> Option<Vec<String>> {
        let mut params = Vec::new();
        for (at, segment) in self.segments.iter().enumerate() {
            match (segment, path.get(at)) {
                (Segment::CatchAll(_), _) => {
                    params.push(path.get(at..)?.join("/"));
                    return Some(params);
                }
                (_, None) => return None,
                (segment, Some(text)) => params.extend(take_one(segment, text)?),
            }
        }
        (self.segments.len() == path.len()).then_some(params)
    }

    fn irregular(&self, path: &[&str], params: &[String]) -> bool {
        let rest = match self.segments.last() {
            Some(Segment::CatchAll(_)) => &path[self.segments.len() - 1..],
            _ => &[],
        };
        params.iter().any(|param| matches!(&**param, "." | ".."))
            || rest
                .iter()
                .any(|segment| matches!(*segment, "" | "." | ".."))
    }

    /// A path that it matches, with unheard-of parameters, and this many segments for a catch-all.
    fn fill(&self, rest: usize) -> String {
        let segments = self.segments.iter().flat_map(|segment| match segment {
            Segment::Literal(literal) => vec![literal.text.to_owned()],
            Segment::Partial(pieces) => vec![shape(pieces)],
            Segment::Param(_) => vec!["#".to_owned()],
            Segment::CatchAll(_) => vec!["#".to_owned(); rest],
        });
        format!("/{}", segments.collect::<Vec<_>>().join("/"))
    }
}

fn take_one(segment: &Segment, text: &str) -> Option<Vec<String>> {
    match segment {
        Segment::Literal(literal) => (literal.text == text).then(Vec::new),
        Segment::Partial(pieces) => glob(pieces, text),
        _ => (!text.is_empty()).then(|| vec![text.to_owned()]),
    }
}

/// A partial segment, by trying every length for each parameter, the shortest first.
fn glob(pieces: &[Piece], text: &str) -> Option<Vec<String>> {
    match pieces {
        [] => text.is_empty().then(Vec::new),
        [Piece::Text(start), rest @ ..] => glob(rest, text.strip_prefix(start)?),
        [Piece::Param(_), rest @ ..] => (1..=text.len()).find_map(|length| {
            let (param, after) = text.split_at_checked(length)?;
            Some([vec![param.to_owned()], glob(rest, after)?].concat())
        }),
    }
}

/// Which of two routes that match one path is preferred; neither if they are ambiguous.
fn preference(a: &[Segment], b: &[Segment]) -> Ordering {
    let rank = |segment: Option<&Segment>| match segment {
        None => 0,
        Some(Segment::Literal(_)) => 1,
        Some(Segment::Partial(_)) => 2,
        Some(Segment::Param(_)) => 3,
        Some(Segment::CatchAll(_)) => 4,
    };
    for at in 0..a.len().max(b.len()) {
        let order = match (a.get(at), b.get(at)) {
            (Some(Segment::Partial(a)), Some(Segment::Partial(b))) if shape(a) != shape(b) => {
                tried_first(a, b)
            }
            (a, b) => rank(a).cmp(&rank(b)),
        };
        if order.is_ne() {
            return order;
        }
    }
    Ordering::Equal
}

/// Where neither is within the other, the table's order decides, which only its errors depend on.
fn tried_first(a: &[Piece], b: &[Piece]) -> Ordering {
    let key = |pieces: &[Piece]| {
        let shape = shape(pieces);
        let bytes: Vec<_> = shape
            .bytes()
            .map(|b| if b == b'#' { 256 } else { u16::from(b) })
            .collect();
        let free = bytes.iter().filter(|&&byte| byte == 256).count();
        (std::cmp::Reverse(bytes.len()), free, bytes)
    };
    match (glob(b, &shape(a)).is_some(), glob(a, &shape(b)).is_some()) {
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        _ => key(a).cmp(&key(b)),
    }
}

/// The shortest text of a shape, with a byte in place of its parameters that is in no other text.
fn shape(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| {
            if let Piece::Text(text) = piece {
                text
            } else {
                "#"
            }
        })
        .collect()
}

fn same_shape(a: &[Segment], b: &[Segment]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|pair| same_segment(pair.0, pair.1))
}

fn same_segment(a: &Segment, b: &Segment) -> bool {
    match (a, b) {
        (Segment::Literal(a), Segment::Literal(b)) => a == b,
        (Segment::Partial(a), Segment::Partial(b)) => shape(a) == shape(b),
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

fn conflict(a: &Flat, b: &Flat) -> bool {
    same_shape(&a.segments, &b.segments) && !a.methods.and(b.methods).is_empty()
}

/// Whether the routes part at two partial segments of which neither is within the other, and some
/// path matches both.
fn ambiguous(a: &Flat, b: &Flat, texts: &[String]) -> bool {
    let (a_end, b_end) = (a.segments.len(), b.segments.len());
    let parting = (0..a_end.min(b_end)).find(|&at| !same_segment(&a.segments[at], &b.segments[at]));
    let Some(at) = parting else { return false };
    let (Segment::Partial(x), Segment::Partial(y)) = (&a.segments[at], &b.segments[at]) else {
        return false;
    };
    let ordered = glob(x, &shape(y)).is_some() || glob(y, &shape(x)).is_some();
    !ordered && meet(&a.segments, &b.segments, texts)
}

fn meet(a: &[Segment], b: &[Segment], texts: &[String]) -> bool {
    match (a, b) {
        ([], []) | ([Segment::CatchAll(_)], _) | (_, [Segment::CatchAll(_)]) => true,
        ([a, after_a @ ..], [b, after_b @ ..]) => {
            let both = |text: &String| take_one(a, text).is_some() && take_one(b, text).is_some();
            texts.iter().any(both) && meet(after_a, after_b, texts)
        }
        _ => false,
    }
}

/// Every text of up to six of the letters in partial segments, and the literals.
fn every_text() -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut from = 0;
    for _ in 0..6 {
        let to = texts.len();
        for at in from..to {
            let longer = ["a", "b", "-"].map(|letter| format!("{}{letter}", texts[at]));
            texts.extend(longer);
        }
        from = to;
    }
    texts.extend(LITERALS.map(str::to_owned));
    texts
}

/// Every path of up to three of a few segments.
fn short_paths() -> Vec<String> {
    let mut paths = vec![String::new()];
    for from in [0, 1, 5] {
        for at in from..paths.len() {
            let longer = ["a", "b", "ab", "z"].map(|segment| format!("{}/{segment}", paths[at]));
            paths.extend(longer);
        }
    }
    paths[0].push('/');
    paths
}

fn flatten(entries: &'static [Entry], above: &[Segment], routes: &mut Vec<Flat>) {
    for entry in entries {
        if let Entry::Route(route) = entry {
            let segments = [above, route.segments].concat();
            routes.push(Flat {
                segments,
                methods: route.methods,
            });
        }
    }
    for entry in entries {
        if let Entry::Group {
            prefix, entries, ..
        } = entry
        {
            flatten(entries, &[above, prefix].concat(), routes);
        }
    }
}

fn names(segment: &Segment) -> Vec<&'static str> {
    match segment {
        Segment::Literal(_) => vec![],
        Segment::Param(name) | Segment::CatchAll(name) => vec![name],
        Segment::Partial(pieces) => {
            let names = pieces.iter().filter_map(|piece| match piece {
                Piece::Param(name) => Some(*name),
                Piece::Text(_) => None,
            });
            names.collect()
        }
    }
}

// Random cases, of few letters, so that routes meet often.

const LITERALS: [&str; 9] = [
    "a",
    "b",
    "ab",
    "a-b",
    "é",
    "absolute",
    "fifteen-letters",
    "sixteen--letters",
    "sixteen--letters-and-more",
];

/// What partial segments are made of.
const PIECES: [&str; 3] = ["a", "b", "-"];

/// Random tables. It also counts, to give names.
struct Tables {
    random: Random,
    count: u32,
}

impl Tables {
    fn new(seed: u64) -> Self {
        let random = Random::new(seed);
        Self { random, count: 0 }
    }

    fn below(&mut self, bound: usize) -> usize {
        self.random.below(bound)
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        self.random.of(choices)
    }

    /// A list, in which lists stand under prefixes that have these parameters.
    fn entries(&mut self, above: &[&'static str], depth: usize) -> &'static [Entry] {
        let count = 1 + self.below([9, 4, 3][depth]);
        let entries: Vec<_> = (0..count).map(|_| self.entry(above, depth)).collect();
        entries.leak()
    }

    fn entry(&mut self, above: &[&'static str], depth: usize) -> Entry {
        if depth < 2 && self.below(6) == 0 {
            let prefix = self.segments(1, 2);
            let names = [above, &prefix.iter().flat_map(names).collect::<Vec<_>>()].concat();
            let entries = self.entries(&names, depth + 1);
            return Entry::Group {
                path: "/prefix",
                prefix,
                entries,
            };
        }
        let mut segments = self.segments(0, 4).to_vec();
        if self.below(5) == 0 {
            segments.push(Segment::CatchAll(self.name()));
        }
        let captures = [above, &segments.iter().flat_map(names).collect::<Vec<_>>()].concat();
        self.count += 1;
        Entry::Route(Route {
            methods: self.of(&METHOD_SETS),
            path: "/path",
            segments: segments.leak(),
            captures: captures.leak(),
            handler: "handler",
            place: Place {
                file: "file",
                line: self.count,
                column: 1,
            },
        })
    }

    fn segments(&mut self, least: usize, most: usize) -> &'static [Segment] {
        let count = least + self.below(most + 1 - least);
        let segments: Vec<_> = (0..count).map(|_| self.segment()).collect();
        segments.leak()
    }

    fn segment(&mut self) -> Segment {
        match self.below(8) {
            0..4 => Segment::Literal(Literal::new(match self.below(3) {
                0 => self.of(&LITERALS),
                _ => self.of(&LITERALS[..2]),
            })),
            4..6 => Segment::Param(self.name()),
            _ => Segment::Partial(self.pieces()),
        }
    }

    /// Texts and parameters in turn, at least one of each.
    fn pieces(&mut self) -> &'static [Piece] {
        let first = self.below(2);
        let count = 2 + self.below(3);
        let pieces: Vec<_> = (first..first + count)
            .map(|at| match at % 2 {
                0 => Piece::Text(self.of(&PIECES)),
                _ => Piece::Param(self.name()),
            })
            .collect();
        pieces.leak()
    }

    fn name(&mut self) -> &'static str {
        self.count += 1;
        format!("p{}", self.count).leak()
    }

    /// A path like that of some route, or of anything.
    fn path(&mut self, routes: &[Flat]) -> String {
        let mut segments = Vec::new();
        if self.below(4) > 0 {
            let route = &routes[self.below(routes.len())];
            segments.extend(route.segments.iter().map(|segment| self.text_like(segment)));
        }
        let more = [0, 0, 0, 1, 2][self.below(5)];
        segments.extend((0..more).map(|_| self.text()));
        format!("/{}", segments.join("/"))
    }

    fn text_like(&mut self, segment: &Segment) -> String {
        match segment {
            Segment::Literal(literal) if self.below(16) > 0 => literal.text.to_owned(),
            Segment::Partial(pieces) if self.below(16) > 0 => {
                let texts = pieces.iter().map(|piece| match piece {
                    Piece::Text(text) => (*text).to_owned(),
                    Piece::Param(_) => self.text(),
                });
                texts.collect()
            }
            _ => self.text(),
        }
    }

    fn text(&mut self) -> String {
        match self.below(16) {
            0 => String::new(),
            1 => self
                .of(&[".", "..", "...", "v", "a.", "\0", "a\0"])
                .to_owned(),
            2..5 => self.of(&LITERALS).to_owned(),
            _ => (0..=self.below(4)).map(|_| self.of(&PIECES)).collect(),
        }
    }
}

const METHOD_SETS: [Methods; 6] = [
    Methods::GET,
    Methods::GET,
    Methods::GET,
    Methods::POST,
    Methods::HEAD,
    Methods::GET.or(Methods::POST),
];
