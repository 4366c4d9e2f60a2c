//! Where the parameters that each handler reads lie in its path.

use super::trie::same_text;
use super::{MAX_SEGMENTS, Piece, Route, Segment};

/// Where one parameter lies.
#[derive(Clone, Copy, Debug)]
pub struct Capture {
    /// The segment, counted from the path's beginning.
    pub(super) depth: u8,
    /// The piece of a partial segment, if it has pieces.
    pub(super) piece: u8,
    /// The pieces of a partial segment; nothing where the parameter is the whole segment.
    pub(super) pieces: Option<&'static [Piece]>,
}

/// What one route reads: at a glance where its first parameters are whole segments, as most are.
#[derive(Clone, Copy, Debug)]
pub struct Reads {
    /// The segments that the first parameters are; [`ELSEWHERE`] for one that is in the long list,
    /// or that there is not.
    pub(super) depths: [u8; 4],
    /// The number of its first capture in the long list.
    pub(super) first: u32,
}

/// Not the depth of a segment.
pub(super) const ELSEWHERE: u8 = u8::MAX;

impl Reads {
    pub(super) const NOTHING: Self = Self {
        depths: [ELSEWHERE; 4],
        first: 0,
    };
}

/// The captures of a draft, route after route.
pub(super) struct Captures<const ROUTES: usize, const CAPTURES: usize> {
    pub(super) list: [Capture; CAPTURES],
    pub(super) count: usize,
    pub(super) reads: [Reads; ROUTES],
}

impl<const ROUTES: usize, const CAPTURES: usize> Captures<ROUTES, CAPTURES> {
    pub(super) const fn new() -> Self {
        Self {
            list: [WHOLE; CAPTURES],
            count: 0,
            reads: [Reads::NOTHING; ROUTES],
        }
    }

    /// Notes what this route reads of its path's parameters. Says whether it is all there.
    pub(super) const fn add(&mut self, number: usize, route: &Route, params: &Params) -> bool {
        let mut complete = true;
        self.reads[number].first = self.count as u32;
        let (mut at, end) = (0, route.captures.len());
        while at < end {
            let found = params.find(route.captures[at]);
            if found == params.count {
                complete = false;
                self.list[self.count] = MISSING;
            } else {
                let capture = params.capture(found, route.captures[at]);
                if at < Reads::NOTHING.depths.len() && capture.pieces.is_none() {
                    self.reads[number].depths[at] = capture.depth;
                }
                self.list[self.count] = capture;
            }
            self.count += 1;
            at += 1;
        }
        complete
    }
}

/// The segments of a path that hold parameters, from the first prefix on.
pub(super) struct Params {
    segments: [&'static Segment; MAX_SEGMENTS],
    depths: [u8; MAX_SEGMENTS],
    pub(super) count: usize,
}

impl Params {
    pub(super) const fn new() -> Self {
        Self {
            segments: [&Segment::Param(""); MAX_SEGMENTS],
            depths: [0; MAX_SEGMENTS],
            count: 0,
        }
    }

    /// Adds the path's segment at this depth. Says whether its names are new.
    pub(super) const fn push(&mut self, segment: &'static Segment, depth: usize) -> bool {
        let is_new = match segment {
            Segment::Literal(_) => true,
            Segment::Param(name) | Segment::CatchAll(name) => self.find(name) == self.count,
            Segment::Partial(pieces) => self.are_new(pieces),
        };
        self.segments[self.count] = segment;
        self.depths[self.count] = depth as u8;
        self.count += 1;
        is_new
    }

    const fn are_new(&self, pieces: &[Piece]) -> bool {
        let mut at = 0;
        while at < pieces.len() {
            if let Piece::Param(name) = &pieces[at] {
                let (earlier, _) = pieces.split_at(at);
                if self.find(name) < self.count || find_piece(name, earlier).is_some() {
                    return false;
                }
            }
            at += 1;
        }
        true
    }

    /// The position of the parameter of this name; the count where there is none.
    const fn find(&self, name: &str) -> usize {
        let mut at = 0;
        while at < self.count {
            let found = match self.segments[at] {
                Segment::Param(param) | Segment::CatchAll(param) => same_text(name, param),
                Segment::Partial(pieces) => find_piece(name, pieces).is_some(),
                Segment::Literal(_) => false,
            };
            if found {
                return at;
            }
            at += 1;
        }
        at
    }

    /// Where the parameter of this name lies, which is in the segment at this position.
    const fn capture(&self, position: usize, name: &str) -> Capture {
        let depth = self.depths[position];
        if let Segment::Partial(pieces) = self.segments[position]
            && let Some(piece) = find_piece(name, pieces)
        {
            return Capture {
                depth,
                piece,
                pieces: Some(pieces),
            };
        }
        Capture {
            depth,
            piece: 0,
            pieces: None,
        }
    }
}

/// A parameter that the path does not have: it reads as nothing, as no segment holds a slash.
const MISSING: Capture = Capture {
    pieces: Some(&[Piece::Text("/")]),
    ..WHOLE
};

/// The whole first segment.
pub(super) const WHOLE: Capture = Capture {
    depth: 0,
    piece: 0,
    pieces: None,
};

const fn find_piece(name: &str, pieces: &[Piece]) -> Option<u8> {
    let mut at = 0;
    while at < pieces.len() {
        if let Piece::Param(param) = &pieces[at]
            && same_text(name, param)
        {
            return Some(at as u8);
        }
        at += 1;
    }
    None
}
