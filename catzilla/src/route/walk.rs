//! Walks the table down along a path: the straight way, which nearly every request takes.
//!
//! From a node it leads to the literal child, if there is one for the segment, else to the
//! parameter's child. The places where the segments start are noted on the way. Where it ends
//! without a route, `search` goes on.

#![allow(
    clippy::inline_always,
    reason = "one look-up is one loop; calls would cost more than what they do"
)]

use super::cut::{Cut, Tail};
use super::key::Key;
use super::lookup::{END, LONGEST, Left, Lookup, Match};
use super::rows::UNKNOWN;
use super::search::Search;
use super::table::Cell;
use super::trie::NONE;
use super::{MAX_SEGMENTS, Table, key};

impl Table {
    /// The route for this path and this method, whose position is missing if no route can have it.
    /// The path is plain text: it starts with a slash, and nothing in it is encoded.
    #[inline]
    #[must_use]
    pub fn look_up(&self, path: &str, method: Option<usize>) -> Lookup {
        self.find::<true>(path, method)
    }

    /// The same for a path that is already normal: parameters and catch-alls take what they are
    /// given.
    #[inline]
    #[must_use]
    pub fn look_up_verbatim(&self, path: &str, method: Option<usize>) -> Lookup {
        self.find::<false>(path, method)
    }

    #[inline(always)]
    fn find<const WARY: bool>(&self, path: &str, method: Option<usize>) -> Lookup {
        let method = method.unwrap_or(UNKNOWN);
        let mut left = [END; MAX_SEGMENTS + 1];
        let Some(end) = self.enter(path.as_bytes(), &mut left) else {
            return Lookup::NotFound;
        };
        if let End::Node(cell) = end
            && let Some(row) = self.rows.get(usize::from(cell.row))
            && row[method % row.len()] != NONE
        {
            let route = row[method % row.len()];
            return Lookup::Found(Match { route, left });
        }
        if end.is_final() {
            return Lookup::NotFound;
        }
        Search::<WARY>::from(end, self, path, method, left)
    }

    /// Walks from the root.
    #[inline(always)]
    fn enter(&self, path: &[u8], left: &mut Left) -> Option<End<'_>> {
        let (root, (b'/', rest)) = (self.cells.first()?, path.split_first()?) else {
            return None;
        };
        if path.len() > LONGEST {
            return None;
        }
        if rest.is_empty() {
            return Some(End::Node(root));
        }
        left[0] = rest.len() as u16;
        Some(self.walk(root, rest, Tail::of(path), left, 0))
    }

    /// Walks from a node at some depth on, as far as the straight way leads, and notes where the
    /// segments start after the one at the front of `rest`.
    #[inline(always)]
    pub(super) fn walk<'w>(
        &'w self,
        mut cell: &'w Cell,
        mut rest: &[u8],
        tail: Tail,
        left: &mut Left,
        mut depth: usize,
    ) -> End<'w> {
        loop {
            let (length, child) = match tail.cut(rest) {
                Cut::Short(length, word) => (length, self.short_step(cell, word)),
                Cut::Whole(length, key) => (length, self.step(cell, key, |_| true)),
                Cut::Long => self.long_step(cell, tail, rest),
            };
            let after = rest.get(length + 1..);
            if let Some(after) = after {
                depth += 1;
                let Some(left) = left.get_mut(depth) else {
                    return End::Stuck(cell);
                };
                *left = after.len() as u16;
            }
            let Some(child) = child else {
                return End::Stuck(cell);
            };
            cell = child;
            let Some(after) = after else {
                return End::Node(cell);
            };
            rest = after;
        }
    }

    /// The child to which a segment of fewer than eight bytes leads.
    #[inline(always)]
    fn short_step(&self, parent: &Cell, word: u64) -> Option<&Cell> {
        let (mut base, mut salt) = (parent.base, parent.salt);
        while base != 0 {
            let at = base as usize + key::place(word, salt);
            let cell = self.cells.get(at)?;
            if cell.words[0] == word {
                return Some(cell); // The second word is zero, as the slash is in the first.
            }
            if !cell.is_bucket() {
                break;
            }
            (base, salt) = (cell.base, cell.salt);
        }
        self.param(parent, word)
    }

    /// The child to which a longer segment leads. Whether the literal of a cell with its key has its
    /// text as well is for the caller to say.
    #[inline(always)]
    fn step(&self, parent: &Cell, key: Key, has_text: impl Fn(usize) -> bool) -> Option<&Cell> {
        let (mut base, mut salt) = (parent.base, parent.salt);
        while base != 0 {
            let at = base as usize + key::place(key.folded, salt);
            let cell = self.cells.get(at)?;
            if cell.words[0] == key.words[0] && cell.words[1] == key.words[1] && has_text(at) {
                return Some(cell);
            }
            if !cell.is_bucket() {
                break;
            }
            (base, salt) = (cell.base, cell.salt);
        }
        self.param(parent, key.words[0])
    }

    /// The length of a segment of sixteen bytes or more, and the child to which it leads.
    #[cold]
    fn long_step(&self, parent: &Cell, tail: Tail, rest: &[u8]) -> (usize, Option<&Cell>) {
        let (length, key) = tail.cut_long(rest);
        let text = rest.get(..length);
        let child = self.step(parent, key, |cell| text == self.long_text(cell));
        (length, child)
    }

    /// The parameter's child. Segments that are empty or begin with a dot have to be looked at more
    /// closely, which `search` does.
    #[inline(always)]
    fn param(&self, parent: &Cell, word: u64) -> Option<&Cell> {
        if matches!(word as u8, b'.' | b'/') {
            return None;
        }
        self.cells.get(parent.param as usize)
    }

    /// The text of the long literal that leads to a cell.
    fn long_text(&self, cell: usize) -> Option<&[u8]> {
        let known = self
            .long
            .binary_search_by_key(&cell, |long| long.cell as usize);
        known.ok().map(|at| self.long[at].text.as_bytes())
    }
}

/// Where the straight way ends.
#[derive(Clone, Copy)]
pub(super) enum End<'w> {
    /// The path ends at this node.
    Node(&'w Cell),
    /// At this node there is no straight way for the next segment.
    Stuck(&'w Cell),
}

impl<'w> End<'w> {
    /// Whether there is nowhere to go from here, and no route was passed by.
    fn is_final(self) -> bool {
        matches!(self, Self::Stuck(cell) if cell.branch == NONE)
    }

    pub(super) fn cell(self) -> &'w Cell {
        match self {
            Self::Node(cell) | Self::Stuck(cell) => cell,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::route::{Entry, Literal, Lookup, Methods, Piece, Place, Route, Segment, Table};

    const fn route(methods: Methods, segments: &'static [Segment]) -> Entry {
        let place = Place {
            file: "src/shop.rs",
            line: 1,
            column: 1,
        };
        let (path, handler) = ("/", "shop::handler");
        Entry::Route(Route {
            methods,
            path,
            segments,
            captures: &[],
            handler,
            place,
        })
    }

    const fn literal(text: &'static str) -> Segment {
        Segment::Literal(Literal::new(text))
    }

    const ID: Segment = Segment::Param("id");
    const VERSION: Segment = Segment::Partial(&[Piece::Text("v"), Piece::Param("version")]);
    const GET: Methods = Methods::GET;

    const ENTRIES: &[Entry] = &[
        route(GET, &[]),
        route(GET.or(Methods::POST), &[literal("users")]),
        route(GET, &[literal("users"), literal("me")]),
        route(GET, &[literal("users"), ID]),
        route(Methods::DELETE, &[literal("users"), ID]),
        Entry::Group {
            path: "/users/<id>",
            prefix: &[literal("users"), ID],
            entries: &[
                route(GET, &[literal("orders"), VERSION]),
                route(GET, &[literal("orders"), ID]),
            ],
        },
        route(GET, &[literal("a-name-of-many-letters")]),
        route(GET, &[Segment::CatchAll("rest")]),
    ];

    const TABLE: &Table = crate::__table!(self::ENTRIES);

    #[test]
    fn the_table_is_a_tree_in_order_of_preference() {
        let expected = "\
/ GET HEAD 0
├─ a-name-of-many-letters GET HEAD 5
├─ users GET HEAD POST 1
│  ├─ me GET HEAD 2
│  └─ <> GET HEAD 3, DELETE 4
│     └─ orders
│        ├─ v<> GET HEAD 7
│        └─ <> GET HEAD 8
└─ <..> GET HEAD 6";
        assert_eq!(TABLE.to_string(), expected);
    }

    #[track_caller]
    fn assert_found(path: &str, route: u16) {
        match TABLE.look_up(path, Some(0)) {
            Lookup::Found(found) => assert_eq!(found.route, route, "{path}"),
            other => panic!("{path}: {other:?}"),
        }
    }

    #[test]
    fn the_most_specific_route_wins() {
        assert_found("/", 0);
        assert_found("/users", 1);
        assert_found("/users/me", 2);
        assert_found("/users/you", 3);
        assert_found("/users/me/orders/v1", 7);
        assert_found("/users/me/orders/1", 8);
        assert_found("/a-name-of-many-letters", 5);
        assert_found("/a-name-of-many-lettuces", 6);
    }

    #[test]
    fn a_dead_end_leads_back_to_less_specific_routes() {
        assert_found("/users/me/nothing", 6);
        assert_found("/users/me/orders", 6);
        assert_found("/users/me/orders/v", 8);
    }

    #[test]
    fn a_less_specific_route_may_have_the_method() {
        let found = |method| TABLE.look_up("/users/me", Some(method));
        assert!(matches!(found(5), Lookup::Found(found) if found.route == 4));
        let all = GET.or(Methods::HEAD).or(Methods::DELETE);
        assert_eq!(found(3), Lookup::WrongMethod(all));
        assert_eq!(TABLE.look_up("/users/me", None), Lookup::WrongMethod(all));
    }

    #[test]
    fn what_normalisation_would_change_is_irregular() {
        for path in [
            "/users/..",
            "/users/./orders/1",
            "/other/",
            "/other//path",
            "/other/../path",
        ] {
            assert_eq!(TABLE.look_up(path, Some(0)), Lookup::Irregular, "{path}");
            let verbatim = TABLE.look_up_verbatim(path, Some(0));
            assert!(matches!(verbatim, Lookup::Found(_)), "{path}");
        }
        assert_eq!(TABLE.look_up("users", Some(0)), Lookup::NotFound);
    }
}
