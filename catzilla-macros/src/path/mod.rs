//! The grammar of a path, as it stands in `#[get("/users/<id>/v<version>?<page>")]`:
//!
//! ```text
//! route    = path [ "?" query ]
//! path     = "/" | ( "/" segment )+
//! segment  = piece+ | "<" name "..>"        the second one last, and alone
//! piece    = text | "<" name ">"            two parameters never touch
//! query    = "<" name ">" ( "&" "<" name ">" )*
//! prefix   = path                           without a catch-all, in `routes!`
//! ```
//!
//! Everything is read here, once; what the compiled program holds is the [`Template`].

mod emit;
mod mistake;
mod name;
mod parse;
mod query;
mod segment;
#[cfg(test)]
mod tests;

pub(crate) use self::parse::{parse_prefix, parse_query, parse_route};

/// A path, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Template {
    /// As it was written, without the query.
    pub(crate) text: String,
    pub(crate) segments: Vec<Segment>,
    /// The names of the query's parameters.
    pub(crate) query: Vec<String>,
}

/// One piece of a path between two slashes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Segment {
    Literal(String),
    Partial(Vec<Piece>),
    Param(String),
    CatchAll(String),
}

/// A part of a segment.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    Param(String),
}

impl Template {
    /// The names of the path's parameters, in order.
    pub(crate) fn params(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().flat_map(Segment::params)
    }
}

impl Segment {
    fn params(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Self::Literal(_) => Box::new(std::iter::empty()),
            Self::Param(name) | Self::CatchAll(name) => Box::new(std::iter::once(name.as_str())),
            Self::Partial(pieces) => Box::new(pieces.iter().filter_map(|piece| match piece {
                Piece::Text(_) => None,
                Piece::Param(name) => Some(name.as_str()),
            })),
        }
    }
}
