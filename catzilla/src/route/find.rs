//! Looks a path up: walks the straight way, and searches on where that leads to no route.

#![allow(
    clippy::inline_always,
    reason = "one look-up is one loop; calls would cost more than what they do"
)]

use super::Table;
use super::cut::{FAR, Segments};
use super::lookup::{LONGEST, Lookup, Match, Slashes};
use super::rows::UNKNOWN;
use super::search::Search;
use super::trie::NONE;
use super::walk::End;

impl Table {
    /// Finds the route for this path and this method, whose position is missing if no route can have
    /// it, and notes in `found` where the path's segments lie. The path is plain text: it starts with
    /// a slash, and nothing in it is encoded.
    #[inline]
    #[must_use]
    pub fn look_up(&self, path: &str, method: Option<usize>, found: &mut Match) -> Lookup {
        self.find::<true>(path, method, found)
    }

    /// The same for a path that is already normal: parameters and catch-alls take what they are
    /// given.
    #[inline]
    #[must_use]
    pub fn look_up_verbatim(&self, path: &str, method: Option<usize>, found: &mut Match) -> Lookup {
        self.find::<false>(path, method, found)
    }

    #[inline(always)]
    fn find<const WARY: bool>(
        &self,
        path: &str,
        method: Option<usize>,
        found: &mut Match,
    ) -> Lookup {
        let method = method.unwrap_or(UNKNOWN);
        let end = if path.len() < FAR {
            self.enter(path.as_bytes(), &mut found.slashes)
        } else {
            self.enter_far(path.as_bytes(), &mut found.slashes)
        };
        let Some(end) = end else {
            return Lookup::NotFound;
        };
        found.route = self.route_at(end, method);
        if found.route != NONE {
            return Lookup::Found;
        }
        if end.is_final() {
            return Lookup::NotFound;
        }
        Search::<WARY>::from(end, self, path, method, found)
    }

    /// The route where the straight way ends.
    #[inline(always)]
    fn route_at(&self, end: End<'_>, method: usize) -> u16 {
        if let End::Node(cell) = end
            && let Some(row) = self.rows.get(usize::from(cell.row))
            && let Some(&route) = row.get(method)
        {
            return route;
        }
        NONE
    }

    /// Walks from the root along a path that is near.
    #[inline(always)]
    fn enter(&self, path: &[u8], slashes: &mut Slashes) -> Option<End<'_>> {
        let root = self.cells.first()?;
        if path.len() <= 1 {
            slashes[0] = 1;
            return (path == b"/").then_some(End::Node(root));
        }
        slashes[0] = 0;
        Some(self.walk::<false>(root, Segments::near(path)?, slashes, 0))
    }

    /// Walks from the root along a longer path.
    #[inline(never)]
    fn enter_far(&self, path: &[u8], slashes: &mut Slashes) -> Option<End<'_>> {
        let root = self.cells.first()?;
        if path.len() > LONGEST || !path.starts_with(b"/") {
            return None;
        }
        slashes[0] = 0;
        Some(self.walk::<true>(root, Segments::far(path, 0)?, slashes, 0))
    }
}

#[cfg(test)]
mod tests {
    use crate::route::{
        Entry, Literal, Lookup, Match, Methods, Piece, Place, Route, Segment, Table,
    };

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
        let mut found = Match::NOTHING;
        assert_eq!(
            TABLE.look_up(path, Some(0), &mut found),
            Lookup::Found,
            "{path}"
        );
        assert_eq!(found.route, route, "{path}");
    }

    #[test]
    fn a_path_of_many_bytes_is_cut_like_any_other() {
        for length in 1..300 {
            let name = "n".repeat(length);
            assert_found(&format!("/users/{name}"), 3);
            assert_found(&format!("/users/{name}/orders/v{name}"), 7);
            assert_found(&format!("/users/{name}/orders/{name}"), 8);
            assert_found(&format!("/{name}/{name}/{name}"), 6);
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
        let mut found = Match::NOTHING;
        let mut ask = |method| TABLE.look_up("/users/me", method, &mut found);
        let all = GET.or(Methods::HEAD).or(Methods::DELETE);
        assert_eq!(ask(Some(3)), Lookup::WrongMethod(all));
        assert_eq!(ask(None), Lookup::WrongMethod(all));
        assert_eq!(ask(Some(5)), Lookup::Found);
        assert_eq!(found.route, 4);
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
            let found = &mut { Match::NOTHING };
            assert_eq!(
                TABLE.look_up(path, Some(0), found),
                Lookup::Irregular,
                "{path}"
            );
            let verbatim = TABLE.look_up_verbatim(path, Some(0), found);
            assert_eq!(verbatim, Lookup::Found, "{path}");
        }
        for path in ["users", "", &"users/".repeat(20)] {
            let answer = TABLE.look_up(path, Some(0), &mut { Match::NOTHING });
            assert_eq!(answer, Lookup::NotFound, "{path}");
        }
    }
}
