//! The finished table: a view of arrays in read-only data, with nothing left to build at run time.

use super::captures::{Capture, Reads};
use super::faults::Finding;
use super::links::Branch;
use super::rows::Row;
use super::{Piece, key};

/// The routes of an application, laid out for matching.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The nodes, hashed by the literal segments that lead to them; the first is the root.
    pub cells: &'static [Cell],
    /// The ways on without a literal.
    pub branches: &'static [Branch],
    /// The routes by method, for each path.
    pub rows: &'static [Row],
    /// The pieces of the partial segments.
    pub partials: &'static [&'static [Piece]],
    /// The literals that have more text than fits in a cell, by cell.
    pub long: &'static [Long],
    /// What each route reads of its path, at a glance.
    pub reads: &'static [Reads],
    /// Where the parameters lie that the handlers read.
    pub captures: &'static [Capture],
    /// What is wrong with the routes. A program that compiles has none.
    pub findings: &'static [Finding],
}

/// A place in the hash of literals: a node, together with the key that leads to it.
///
/// A bucket has a key that no segment has; its salt and base say where to look instead.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// The key's words; see `key`.
    pub(super) words: [u64; 2],
    /// How the keys of the literal children are sent to their cells.
    pub(super) salt: u64,
    /// The first of the literal children's cells; 0 where there are none.
    pub(super) base: u32,
    /// The cell of the child that takes any segment; [`NOWHERE`] if there is none, or if partial
    /// segments come before it.
    pub(super) param: u32,
    /// The first branch to try when neither matches.
    pub(super) branch: u16,
    /// The routes that end here.
    pub(super) row: u16,
}

impl Cell {
    /// Whether this is not a node but points on to a smaller run of cells.
    pub(super) const fn is_bucket(&self) -> bool {
        self.words[0] == BUCKET_WORD
    }
}

/// A cell that is not there.
pub(super) const NOWHERE: u32 = u32::MAX;

/// The first word of a bucket's cell; an unused cell has `NO_WORD`.
pub(super) const BUCKET_WORD: u64 = key::NO_WORD | 1 << 16;

/// A literal of 16 bytes or more, and the cell it leads to.
#[derive(Clone, Copy, Debug)]
pub struct Long {
    pub(super) cell: u32,
    pub(super) text: &'static str,
}

/// How long the arrays of a table are.
#[derive(Clone, Copy, Debug)]
pub struct Lengths {
    /// Of `cells`.
    pub cells: usize,
    /// Of `branches`.
    pub branches: usize,
    /// Of `rows`.
    pub rows: usize,
    /// Of `partials`.
    pub partials: usize,
    /// Of `long`.
    pub long: usize,
    /// Of `reads`.
    pub routes: usize,
    /// Of `captures`.
    pub captures: usize,
    /// Of `findings`.
    pub findings: usize,
}

/// Builds the [`Table`] of a list of entries, given as a path to a constant, at compile time.
/// Evaluates to a `&'static Table`.
#[doc(hidden)]
#[macro_export]
macro_rules! __table {
    ($entries:expr) => {{
        use $crate::route::{Draft, Lengths, Sizes, Table};
        const SIZES: Sizes = Sizes::of($entries);
        type List = Draft<{ SIZES.routes }, { SIZES.nodes }, { SIZES.cells }, { SIZES.captures }>;
        #[allow(long_running_const_eval, reason = "a long list takes long")]
        const DRAFT: &List = &List::build($entries);
        const LENGTHS: Lengths = DRAFT.lengths();
        #[allow(long_running_const_eval, reason = "a long list takes long")]
        const TABLE: &Table = &Table {
            cells: &const { DRAFT.cells::<{ LENGTHS.cells }>() },
            branches: &const { DRAFT.branches::<{ LENGTHS.branches }>() },
            rows: &const { DRAFT.rows::<{ LENGTHS.rows }>() },
            partials: &const { DRAFT.partials::<{ LENGTHS.partials }>() },
            long: &const { DRAFT.long::<{ LENGTHS.long }>() },
            reads: &const { DRAFT.reads::<{ LENGTHS.routes }>() },
            captures: &const { DRAFT.captures::<{ LENGTHS.captures }>() },
            findings: &const { DRAFT.findings::<{ LENGTHS.findings }>() },
        };
        TABLE
    }};
}
