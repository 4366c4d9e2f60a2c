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
    /// The pieces of a partial segment; none where the parameter is the whole segment.
    pub(super) pieces: &'static [Piece],
}

/// The captures of a draft, route after route.
pub(super) struct Captures<const ROUTES: usize, const CAPTURES: usize> {
    /// They hold one more than there are, as a list of routes that read nothing has none.
    pub(super) captures: [Capture; CAPTURES],
    pub(super) count: usize,
    /// The first capture of each route.
    pub(super) first: [u32; ROUTES],
}

impl<const ROUTES: usize, const CAPTURES: usize> Captures<ROUTES, CAPTURES> {
    pub(super) const fn new() -> Self {
        Self { captures: [MISSING; CAPTURES], count: 0, first: [0; ROUTES] }
    }

    /// Notes what this route reads from a path of these segments. Says whether it is all there.
    pub(super) const fn add(&mut self, number: usize, route: &Route, path: &[Segment]) -> bool {
        let mut complete = true;
        self.first[number] = self.count as u32;
        let mut at = 0;
        while at < route.captures.len() {
            match find(route.captures[at], path) {
                Some(capture) => self.captures[self.count] = capture,
                None => complete = false,
            }
            self.count += 1;
            at += 1;
        }
        complete
    }
}

/// A parameter that the path does not have: behind every segment, so that it reads as nothing.
pub(super) const MISSING: Capture = Capture { depth: super::MAX_SEGMENTS as u8, piece: 0, pieces: &[] };

/// Where the parameter of this name lies.
const fn find(name: &str, path: &[Segment]) -> Option<Capture> {
    let mut depth = 0;
    while depth < path.len() {
        match &path[depth] {
            Segment::Param(param) | Segment::CatchAll(param) if same_text(name, param) => {
                return Some(Capture { depth: depth as u8, piece: 0, pieces: &[] });
            }
            Segment::Partial(pieces) => {
                if let Some(piece) = find_piece(name, pieces) {
                    return Some(Capture { depth: depth as u8, piece, pieces });
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
pub(super) const fn has_double(path: &[Segment]) -> bool {
    let mut depth = 0;
    while depth < path.len() {
        let (before, _) = path.split_at(depth);
        let double = match &path[depth] {
            Segment::Param(name) | Segment::CatchAll(name) => find(name, before).is_some(),
            Segment::Partial(pieces) => has_double_piece(pieces, before),
            Segment::Literal(_) => false,
        };
        if double {
            return true;
        }
        depth += 1;
    }
    false
}

const fn has_double_piece(pieces: &[Piece], before: &[Segment]) -> bool {
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
