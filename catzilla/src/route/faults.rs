//! What can be wrong with a list of routes, as values; `report` turns them into words.

use super::trie::NONE;

/// What is wrong with a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It matches the same paths as another one, for a method of both.
    Conflict,
    /// It is the same handler as another one, under the same path.
    Twice,
    /// Some paths match it and another one, and neither is more specific.
    Ambiguous,
    /// More specific routes take every request it matches.
    Unreachable,
    /// A prefix above it has a catch-all.
    PrefixCatchAll,
    /// It has more than [`MAX_SEGMENTS`](super::MAX_SEGMENTS) segments.
    TooLong,
    /// It reads a parameter that its path does not have.
    CaptureMissing,
    /// Two parameters of its path have the same name.
    DuplicateName,
}

/// A fault, the route that has it, and the routes that share the blame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub fault: Fault,
    /// The number of the route; of two equals, the later one.
    pub route: u16,
    /// The first and the last of the other routes involved, by number.
    pub others: Option<(u16, u16)>,
}

/// The findings of a draft: the first one for each route.
pub(super) struct Findings<const ROUTES: usize> {
    pub(super) list: [Finding; ROUTES],
    pub(super) count: usize,
    /// Which routes have one.
    found: [bool; ROUTES],
}

impl<const ROUTES: usize> Findings<ROUTES> {
    pub(super) const fn new() -> Self {
        let none = Finding {
            fault: Fault::Conflict,
            route: NONE,
            others: None,
        };
        Self {
            list: [none; ROUTES],
            count: 0,
            found: [false; ROUTES],
        }
    }

    /// Notes what is wrong with a route alone.
    pub(super) const fn note(&mut self, fault: Fault, route: u16) {
        self.add(Finding {
            fault,
            route,
            others: None,
        });
    }

    /// Notes the same for each of the routes that are marked.
    pub(super) const fn note_all(&mut self, fault: Fault, marked: &[bool; ROUTES]) {
        let mut route = 0;
        while route < ROUTES {
            if marked[route] {
                self.note(fault, route as u16);
            }
            route += 1;
        }
    }

    /// Notes what is wrong with two routes; the later one has the fault.
    pub(super) const fn note_pair(&mut self, fault: Fault, a: u16, b: u16) {
        let (route, other) = if a > b { (a, b) } else { (b, a) };
        self.add(Finding {
            fault,
            route,
            others: Some((other, other)),
        });
    }

    pub(super) const fn add(&mut self, finding: Finding) {
        if !self.found[finding.route as usize] {
            self.found[finding.route as usize] = true;
            self.list[self.count] = finding;
            self.count += 1;
        }
    }
}
