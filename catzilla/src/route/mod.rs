//! The routes of an application as a table that is built at compile time.
//!
//! The macros write down what they read as constants ([`Entry`], [`Route`], [`Segment`]). In const
//! evaluation a [`Draft`] joins them in a trie, looks for what is wrong with them, and lays the
//! trie out as the arrays of a [`Table`]. At run time a table answers [`Table::look_up`], and there
//! is nothing else left: no start-up, no heap.
//!
//! In the order of the story: `entry`, `segment`, `method` are the input; `sizes`, `draft`, `trie`,
//! `rows`, `captures` join it; `ambiguous`, `unreachable`, `report`, `message` find and tell the faults;
//! `key`, `place`, `links`, `freeze` lay it out; `table`, `find`, `walk`, `cut`, `search`, `partial`, `lookup` match.

#![allow(
    clippy::cast_possible_truncation,
    reason = "numbers of routes fit in 16 bits, all others in 32: `sizes` and `links` see to that"
)]

mod ambiguous;
mod captures;
mod cut;
mod detail;
mod draft;
mod entry;
mod faults;
mod find;
mod freeze;
mod key;
mod links;
mod listed;
mod lookup;
mod message;
mod method;
mod partial;
mod picture;
mod place;
mod report;
mod rows;
mod search;
mod segment;
mod shape;
mod sizes;
mod table;
mod text;
mod trie;
mod unreachable;
mod walk;

pub use captures::{Capture, Reads};
pub use detail::Detail;
pub use draft::Draft;
pub use entry::{Entry, Place, Route};
pub use faults::{Fault, Finding};
pub use links::{Branch, Kind};
pub(crate) use listed::{Listed, join, listed, listed_at};
pub use lookup::{Lookup, Match};
pub use method::{METHODS, Methods, NAMES, position};
pub use report::{report, report_all_captures, report_captures};
pub use rows::Row;
pub use segment::{Literal, Piece, Segment};
pub use sizes::{MAX_ROUTES, MAX_SEGMENTS, Sizes, count};
pub use table::{Cell, Lengths, Long, Table};
pub(crate) use text::Text;
pub(crate) use trie::same_text;
