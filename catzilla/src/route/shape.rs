//! Partial segments as shapes, where a parameter's name does not matter: which are the same, which
//! is more specific, and which can match the same text.
//!
//! A shape is a glob: texts with parameters between them, each of at least one byte. For globs
//! these questions have exact answers, without trying any text.

use super::Piece;

/// A byte of a shape's shortest text, a parameter, or the end.
type Symbol = u16;

/// A parameter, as a byte that stands in no text.
const ANY: Symbol = 256;
const END: Symbol = 257;

/// Whether both shapes match the same segments.
pub(super) const fn same(a: &[Piece], b: &[Piece]) -> bool {
    let mut at = 0;
    loop {
        let symbol = symbol(a, at);
        if symbol != self::symbol(b, at) {
            return false;
        }
        if symbol == END {
            return true;
        }
        at += 1;
    }
}

/// A number that is equal for equal shapes.
pub(super) const fn hash(pieces: &[Piece]) -> u64 {
    let mut hash: u64 = 0x2545_f491_4f6c_dd1d;
    let mut at = 0;
    while at < pieces.len() {
        let text = text(&pieces[at]);
        let mut byte = 0;
        while byte < text.len() {
            hash = (hash ^ text[byte] as u64).wrapping_mul(0x0100_0000_01b3);
            byte += 1;
        }
        hash = (hash ^ ANY as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

/// Whether `a` is tried before `b`: an order in which more specific shapes come first, and which
/// does not depend on the order of the routes.
///
/// Where every segment of `a` is one of `b` too, `a` needs at least as many bytes, and if it needs
/// as many, fewer of them are free. Bytes break the remaining ties.
pub(super) const fn before(a: &[Piece], b: &[Piece]) -> bool {
    let (least_a, free_a) = least(a);
    let (least_b, free_b) = least(b);
    if least_a != least_b {
        return least_a > least_b;
    }
    if free_a != free_b {
        return free_a < free_b;
    }
    let mut at = 0;
    while at < least_a {
        let (in_a, in_b) = (symbol(a, at), symbol(b, at));
        if in_a != in_b {
            return in_a < in_b;
        }
        at += 1;
    }
    false
}

/// Whether every segment that matches `a` matches `b` too: whether `b` matches `a`'s shortest text
/// with a byte for each parameter that stands in no text.
pub(super) const fn within(a: &[Piece], b: &[Piece]) -> bool {
    let (mut in_a, mut in_b) = (0, 0);
    // Where the last parameter of `b` stands, and the first symbol of `a` after those it took.
    let mut retry: Option<(usize, usize)> = None;
    loop {
        let (left, right) = (symbol(a, in_a), symbol(b, in_b));
        if left == END && right == END {
            return true;
        }
        if left != END && right == ANY {
            (in_a, in_b) = (in_a + 1, in_b + 1);
            retry = Some((in_b, in_a));
        } else if left != END && left == right {
            (in_a, in_b) = (in_a + 1, in_b + 1);
        } else {
            match retry {
                Some((after, taken)) if symbol(a, taken) != END => {
                    (in_a, in_b) = (taken + 1, after);
                    retry = Some((after, taken + 1));
                }
                _ => return false,
            }
        }
    }
}

/// Whether some segment matches both: whether the fixed beginnings agree as far as both go, and
/// the fixed ends. Between them each has a parameter, which takes whatever the other needs.
pub(super) const fn overlap(a: &[Piece], b: &[Piece]) -> bool {
    let (first_a, first_b) = (first(a), first(b));
    let (last_a, last_b) = (last(a), last(b));
    let mut at = 0;
    while at < first_a.len() && at < first_b.len() {
        if first_a[at] != first_b[at] {
            return false;
        }
        at += 1;
    }
    let mut at = 1;
    while at <= last_a.len() && at <= last_b.len() {
        if last_a[last_a.len() - at] != last_b[last_b.len() - at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether a shape matches this text: whether the text, as a shape without parameters, is within it.
pub(super) const fn matches(pieces: &[Piece], text: &'static str) -> bool {
    within(&[Piece::Text(text)], pieces)
}

/// How many bytes a segment of this shape has at least, and how many of them are free.
const fn least(pieces: &[Piece]) -> (usize, usize) {
    let (mut bytes, mut free) = (0, 0);
    let mut at = 0;
    while at < pieces.len() {
        match &pieces[at] {
            Piece::Text(text) => bytes += text.len(),
            Piece::Param(_) => (bytes, free) = (bytes + 1, free + 1),
        }
        at += 1;
    }
    (bytes, free)
}

/// The symbol at this position of the shortest text.
const fn symbol(pieces: &[Piece], mut position: usize) -> Symbol {
    let mut at = 0;
    while at < pieces.len() {
        let text = text(&pieces[at]);
        let length = if text.is_empty() { 1 } else { text.len() };
        if position < length {
            return if text.is_empty() {
                ANY
            } else {
                text[position] as Symbol
            };
        }
        position -= length;
        at += 1;
    }
    END
}

const fn first(pieces: &[Piece]) -> &[u8] {
    match pieces {
        [piece, ..] => text(piece),
        [] => &[],
    }
}

const fn last(pieces: &[Piece]) -> &[u8] {
    match pieces {
        [.., piece] => text(piece),
        [] => &[],
    }
}

/// A piece's bytes; none for a parameter. A piece of text is never empty.
const fn text(piece: &Piece) -> &[u8] {
    match piece {
        Piece::Text(text) => text.as_bytes(),
        Piece::Param(_) => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAM: Piece = Piece::Param("x");

    #[test]
    fn a_shape_is_within_every_looser_one() {
        let version = [Piece::Text("v"), PARAM];
        let json = [Piece::Text("v"), PARAM, Piece::Text(".json")];
        assert!(within(&json, &version) && before(&json, &version));
        assert!(!within(&version, &json));
        assert!(within(&version, &[Piece::Text("v"), Piece::Param("other")]));
    }

    #[test]
    fn a_parameter_takes_at_least_a_byte() {
        let pair = [PARAM, Piece::Text("-"), PARAM];
        assert!(matches(&pair, "a-b") && matches(&pair, "a--") && matches(&pair, "---"));
        assert!(!matches(&pair, "-b") && !matches(&pair, "a-") && !matches(&pair, "--"));
    }

    #[test]
    fn shapes_overlap_where_their_ends_agree() {
        let json = [PARAM, Piece::Text(".json")];
        let xml = [PARAM, Piece::Text(".xml")];
        let version = [Piece::Text("v"), PARAM];
        assert!(overlap(&json, &version) && overlap(&version, &json));
        assert!(!overlap(&json, &xml));
        assert!(!within(&json, &version) && !within(&version, &json));
    }
}
