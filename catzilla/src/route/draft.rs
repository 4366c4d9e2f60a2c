//! A table while it is being built, in const evaluation and in arrays that are long enough for
//! anything the list can hold.

use super::ambiguous::Ambiguity;
use super::captures::{Captures, Params};
use super::faults::{Fault, Findings};
use super::links::Links;
use super::place::Places;
use super::rows::Rows;
use super::trie::{ROOT, Trie, same_text};
use super::unreachable::Reach;
use super::{Entry, MAX_SEGMENTS, Route, Segment};

/// Everything about a list of routes, worked out; see [`Sizes`](super::Sizes) for the lengths.
///
/// The arrays of the table are cut from it at their exact lengths, in `freeze`.
#[expect(
    missing_debug_implementations,
    reason = "exists only in const evaluation"
)]
pub struct Draft<const ROUTES: usize, const NODES: usize, const CELLS: usize, const CAPTURES: usize>
{
    pub(super) trie: Trie<NODES>,
    pub(super) rows: Rows<ROUTES>,
    pub(super) places: Places<NODES, CELLS>,
    pub(super) links: Links<NODES>,
    pub(super) captures: Captures<ROUTES, CAPTURES>,
    pub(super) findings: Findings<ROUTES>,
    pub(super) routes: usize,
}

impl<const ROUTES: usize, const NODES: usize, const CELLS: usize, const CAPTURES: usize>
    Draft<ROUTES, NODES, CELLS, CAPTURES>
{
    /// Builds the trie, lays it out, and looks for everything that is wrong with it.
    #[must_use]
    pub const fn build(entries: &'static [Entry]) -> Self {
        let mut trie = Trie::new();
        let mut rows = Rows::new();
        let mut captures = Captures::new();
        let mut findings = Findings::new();
        let mut known = [None; ROUTES];
        let mut incomplete = [false; ROUTES];
        let routes = List {
            trie: &mut trie,
            rows: &mut rows,
            captures: &mut captures,
            findings: &mut findings,
            routes: &mut known,
            incomplete: &mut incomplete,
            params: &mut Params::new(),
        }
        .add(entries, Path::ROOT, 0);
        rows.fill_head();
        Ambiguity {
            trie: &trie,
            rows: &rows,
        }
        .find(&mut findings);
        Reach {
            trie: &trie,
            rows: &rows,
            routes: &known,
        }
        .find(&mut findings);
        // Last: a prefix above may make a route complete, and nothing mends its other faults.
        findings.note_all(Fault::CaptureMissing, &incomplete);
        let places = Places::of(&trie);
        let links = Links::of(&trie, &places.cell_of);
        Self {
            trie,
            rows,
            places,
            links,
            captures,
            findings,
            routes,
        }
    }
}

/// What the walk over the entries fills. Each part is a value of its own, as const evaluation
/// keeps a sorted list of all pointers in a value, to which only appending is cheap.
struct List<'l, const ROUTES: usize, const NODES: usize, const CAPTURES: usize> {
    trie: &'l mut Trie<NODES>,
    rows: &'l mut Rows<ROUTES>,
    captures: &'l mut Captures<ROUTES, CAPTURES>,
    findings: &'l mut Findings<ROUTES>,
    routes: &'l mut [Option<&'static Route>; ROUTES],
    /// Which routes read a parameter that their path does not have.
    incomplete: &'l mut [bool; ROUTES],
    /// The parameters of the path that was entered last.
    params: &'l mut Params,
}

impl<const ROUTES: usize, const NODES: usize, const CAPTURES: usize>
    List<'_, ROUTES, NODES, CAPTURES>
{
    /// Adds a list's own routes, then the lists in it, and returns the next free number.
    const fn add(&mut self, entries: &'static [Entry], above: Path, mut number: usize) -> usize {
        let (mut at, end, first) = (0, entries.len(), number);
        while at < end {
            if let Entry::Route(route) = &entries[at] {
                self.add_route(route, above, number);
                number += 1;
            }
            at += 1;
        }
        if number - first == end {
            return number;
        }
        let mut at = 0;
        while at < end {
            if let Entry::Group {
                prefix, entries, ..
            } = &entries[at]
            {
                let path = self.enter(above, prefix);
                number = self.add(entries, path, number);
            }
            at += 1;
        }
        number
    }

    const fn add_route(&mut self, route: &'static Route, above: Path, number: usize) {
        self.routes[number] = Some(route);
        let path = self.enter(above, route.segments);
        self.incomplete[number] = !self.captures.add(number, route, self.params);
        if let Some(fault) = path.fault {
            return self.findings.note(fault, number as u16);
        }
        if path.has_double {
            self.findings.note(Fault::DuplicateName, number as u16);
        }
        self.add_to_row(route, path, number as u16);
    }

    /// Goes on from a path by these segments, and makes the nodes that are missing.
    const fn enter(&mut self, mut path: Path, segments: &'static [Segment]) -> Path {
        self.params.count = path.params;
        if path.fault.is_some() {
            return path;
        }
        let (mut at, end) = (0, segments.len());
        if path.length + end > MAX_SEGMENTS {
            path.fault = Some(Fault::TooLong);
            return path;
        }
        while at < end {
            if path.is_catch_all {
                path.fault = Some(Fault::PrefixCatchAll);
                return path;
            }
            let segment = &segments[at];
            if let Segment::Literal(literal) = segment {
                path.node = self.trie.literal(path.node, segment, literal);
            } else {
                path.has_double |= !self.params.push(segment, path.length + at);
                match segment {
                    Segment::CatchAll(_) => path.is_catch_all = true,
                    Segment::Partial(pieces) => {
                        path.node = self.trie.partial(path.node, segment, pieces);
                    }
                    _ => path.node = self.trie.param(path.node, segment),
                }
            }
            at += 1;
        }
        path.length += end;
        path.params = self.params.count;
        path
    }

    /// Adds a route to those that end at its path's end.
    const fn add_to_row(&mut self, route: &Route, path: Path, number: u16) {
        let node = &mut self.trie.nodes[path.node];
        let row = if path.is_catch_all {
            self.trie.catch_alls += 1;
            &mut node.catch_all
        } else {
            &mut node.row
        };
        *row = self.rows.row_or_new(*row);
        if let Some(other) = self.rows.enter(*row, route.methods, number) {
            let fault = match self.routes[other as usize] {
                Some(other) if is_same(route, other) => Fault::Twice,
                _ => Fault::Conflict,
            };
            self.findings.note_pair(fault, number, other);
        }
    }
}

/// Where a path leads, as far as it has been read.
#[derive(Clone, Copy)]
struct Path {
    node: usize,
    /// How many segments it has.
    length: usize,
    /// How many of them hold parameters.
    params: usize,
    /// Whether they end in a catch-all, which has no node.
    is_catch_all: bool,
    has_double: bool,
    /// Why it, and all that begins with it, leads nowhere.
    fault: Option<Fault>,
}

impl Path {
    const ROOT: Self = Self {
        node: ROOT,
        length: 0,
        params: 0,
        is_catch_all: false,
        has_double: false,
        fault: None,
    };
}

/// Whether both are one attribute of one handler.
const fn is_same(a: &Route, b: &Route) -> bool {
    same_text(a.handler, b.handler)
        && same_text(a.place.file, b.place.file)
        && a.place.line == b.place.line
        && a.place.column == b.place.column
}
