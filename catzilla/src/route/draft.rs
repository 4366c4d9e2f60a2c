//! A table while it is being built, in const evaluation and in arrays that are long enough for
//! anything the list can hold.

use super::ambiguous::Ambiguity;
use super::captures::{Captures, has_double};
use super::faults::{Fault, Findings};
use super::links::Links;
use super::place::Places;
use super::rows::Rows;
use super::sizes::FullPath;
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
        let routes = List {
            trie: &mut trie,
            rows: &mut rows,
            captures: &mut captures,
            findings: &mut findings,
            routes: &mut known,
        }
        .add(entries, &mut FullPath::new(), 0);
        Ambiguity {
            trie: &trie,
            rows: &rows,
        }
        .find(&mut findings);
        rows.fill_head();
        Reach {
            trie: &trie,
            rows: &rows,
            routes: &known,
        }
        .find(&mut findings);
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
}

impl<const ROUTES: usize, const NODES: usize, const CAPTURES: usize>
    List<'_, ROUTES, NODES, CAPTURES>
{
    /// Adds a list's own routes, then the lists in it, and returns the next free number.
    const fn add(
        &mut self,
        entries: &'static [Entry],
        path: &mut FullPath,
        mut number: usize,
    ) -> usize {
        let above = path.length;
        let mut at = 0;
        while at < entries.len() {
            if let Entry::Route(route) = &entries[at] {
                path.push(route.segments);
                self.add_route(route, path, number);
                path.length = above;
                number += 1;
            }
            at += 1;
        }
        let mut at = 0;
        while at < entries.len() {
            if let Entry::Group {
                prefix, entries, ..
            } = &entries[at]
            {
                path.push(prefix);
                number = self.add(entries, path, number);
                path.length = above;
            }
            at += 1;
        }
        number
    }

    const fn add_route(&mut self, route: &'static Route, path: &FullPath, number: usize) {
        self.routes[number] = Some(route);
        let segments = path.segments();
        if !self.captures.add(number, route, segments) {
            self.findings.note(Fault::CaptureMissing, number as u16);
        }
        if path.length > MAX_SEGMENTS {
            self.findings.note(Fault::TooLong, number as u16);
        } else if has_early_catch_all(segments) {
            self.findings.note(Fault::PrefixCatchAll, number as u16);
        } else {
            if has_double(segments) {
                self.findings.note(Fault::DuplicateName, number as u16);
            }
            self.insert(route, segments, number as u16);
        }
    }

    /// Enters a route at the end of its path.
    const fn insert(&mut self, route: &Route, path: &[&'static Segment], number: u16) {
        let mut node = ROOT;
        let mut catch_all = false;
        let mut at = 0;
        while at < path.len() {
            match path[at] {
                Segment::CatchAll(_) => catch_all = true,
                segment => node = self.trie.child(node, segment),
            }
            at += 1;
        }
        let node = &mut self.trie.nodes[node];
        let row = if catch_all {
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

/// Whether a catch-all stands anywhere but at the end.
const fn has_early_catch_all(path: &[&'static Segment]) -> bool {
    let mut at = 0;
    while at + 1 < path.len() {
        if matches!(path[at], Segment::CatchAll(_)) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether both are one attribute of one handler.
const fn is_same(a: &Route, b: &Route) -> bool {
    same_text(a.handler, b.handler)
        && same_text(a.place.file, b.place.file)
        && a.place.line == b.place.line
        && a.place.column == b.place.column
}
