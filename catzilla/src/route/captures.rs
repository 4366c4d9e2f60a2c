//! Where the parameters that each handler reads lie in its path.

use super::trie::same_text;
use super::{Piece, Route, Segment};

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

    /// Notes what this route reads from a path of these segments. Says whether it is all there.
    pub(super) const fn add(
        &mut self,
        number: usize,
        route: &Route,
        path: &[&'static Segment],
    ) -> bool {
        let mut complete = true;
        let reads = &mut self.reads[number];
        reads.first = self.count as u32;
        let mut at = 0;
        while at < route.captures.len() {
            if let Some(capture) = find(route.captures[at], path) {
                self.list[self.count] = capture;
                if capture.pieces.is_none() && at < reads.depths.len() {
                    reads.depths[at] = capture.depth;
                }
            } else {
                self.list[self.count] = MISSING;
                complete = false;
            }
            self.count += 1;
            at += 1;
        }
        complete
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

/// Where the parameter of this name lies.
const fn find(name: &str, path: &[&'static Segment]) -> Option<Capture> {
    let mut depth = 0;
    while depth < path.len() {
        match path[depth] {
            Segment::Param(param) | Segment::CatchAll(param) if same_text(name, param) => {
                return Some(Capture {
                    depth: depth as u8,
                    ..WHOLE
                });
            }
            Segment::Partial(pieces) => {
                if let Some(piece) = find_piece(name, pieces) {
                    return Some(Capture {
                        depth: depth as u8,
                        piece,
                        pieces: Some(pieces),
                    });
                }
            }
            _ => {}
        }
        depth += 1;
    }
    None
}

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

/// Whether two parameters of this path have one name.
pub(super) const fn has_double(path: &[&'static Segment]) -> bool {
    let mut depth = 0;
    while depth < path.len() {
        let double = match path[depth] {
            Segment::Literal(_) => false, // Most segments are, and calls are what takes time here.
            Segment::Param(name) | Segment::CatchAll(name) => {
                find(name, path.split_at(depth).0).is_some()
            }
            Segment::Partial(pieces) => has_double_piece(pieces, path.split_at(depth).0),
        };
        if double {
            return true;
        }
        depth += 1;
    }
    false
}

const fn has_double_piece(pieces: &[Piece], before: &[&'static Segment]) -> bool {
    let mut at = 0;
    while at < pieces.len() {
        if let Piece::Param(name) = &pieces[at] {
            let (earlier, _) = pieces.split_at(at);
            if find(name, before).is_some() || find_piece(name, earlier).is_some() {
                return true;
            }
        }
        at += 1;
    }
    false
}
