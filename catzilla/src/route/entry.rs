//! What the macros say about a handler and about a list of handlers, as constants.

use super::{Methods, Segment};

/// One handler: the requests it wants, and where it stands in the source.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// The methods it answers.
    pub methods: Methods,
    /// The path as it is written in the attribute, without the query.
    pub path: &'static str,
    /// The same path, parsed.
    pub segments: &'static [Segment],
    /// The names of the path parameters that the handler reads, in the order in which it asks for
    /// them by number. Some may be parameters of a prefix under which the handler is mounted.
    pub captures: &'static [&'static str],
    /// The handler's module and name: `shop::users::show`.
    pub handler: &'static str,
    /// Where the attribute stands.
    pub place: Place,
}

impl Route {
    /// That of a handler which wants no request.
    pub const NONE: Self = Self {
        methods: Methods::NONE,
        path: "",
        segments: &[],
        captures: &[],
        handler: "",
        place: Place {
            file: "",
            line: 0,
            column: 0,
        },
    };
}

/// A place in the source, as `file:line:column`.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The file, as rustc names it.
    pub file: &'static str,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
}

/// One line of a `routes!` list.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// A handler.
    Route(Route),
    /// A list under a prefix, which is empty where none was written.
    Group {
        /// The prefix as it is written.
        path: &'static str,
        /// The same prefix, parsed; it holds no catch-all.
        prefix: &'static [Segment],
        /// What stands under it.
        entries: &'static [Entry],
    },
}
