//! Partial segments against text.

use super::Piece;

/// What the piece at `wanted` takes of this segment; nothing if the pieces do not match it.
///
/// Every parameter takes as little as it can. So the texts between parameters are found from the
/// left, and the last text must be the segment's end; no choice is ever taken back.
pub(super) fn matched<'p>(pieces: &[Piece], segment: &'p str, wanted: usize) -> Option<&'p str> {
    let mut found = "";
    let mut rest = segment;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let taken = match piece {
            Piece::Text(text) => text.len(),
            Piece::Param(_) => param_length(rest, &pieces[at + 1..])?,
        };
        let (taken, after) = rest.split_at_checked(taken)?;
        if matches!(piece, Piece::Text(text) if *text != taken) {
            return None;
        }
        if at == wanted {
            found = taken;
        }
        rest = after;
        at += 1;
    }
    rest.is_empty().then_some(found)
}

/// How much of the text a parameter takes which these pieces follow.
fn param_length(rest: &str, following: &[Piece]) -> Option<usize> {
    let least = rest.chars().next()?.len_utf8();
    match following {
        [Piece::Text(text)] => rest
            .len()
            .checked_sub(text.len())
            .filter(|&length| length >= least),
        [Piece::Text(text), ..] => rest[least..].find(text).map(|length| length + least),
        _ => Some(rest.len()),
    }
}

/// Whether a parameter of this segment would hold `.` or `..`.
pub(super) fn has_dots(pieces: &[Piece], segment: &str) -> bool {
    pieces.iter().enumerate().any(|(at, piece)| {
        matches!(piece, Piece::Param(_)) && matches!(matched(pieces, segment, at), Some("." | ".."))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params<'p>(pieces: &[Piece], segment: &'p str) -> Vec<&'p str> {
        let params = pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| matches!(piece, Piece::Param(_)));
        params
            .filter_map(|(at, _)| matched(pieces, segment, at))
            .collect()
    }

    #[test]
    fn parameters_take_as_little_as_they_can() {
        let pieces = [
            Piece::Param("a"),
            Piece::Text("-"),
            Piece::Param("b"),
            Piece::Text(".json"),
        ];
        assert_eq!(params(&pieces, "x-y-z.json"), ["x", "y-z"]);
        assert_eq!(params(&pieces, "---b.json.json"), ["-", "-b.json"]);
        assert_eq!(params(&pieces, "é-ü.json"), ["é", "ü"]);
    }

    #[test]
    fn a_parameter_is_never_empty() {
        let pieces = [Piece::Text("v"), Piece::Param("version")];
        assert_eq!(params(&pieces, "v1"), ["1"]);
        assert!(params(&pieces, "v").is_empty());
    }

    #[test]
    fn a_text_may_come_again_later() {
        let pieces = [Piece::Param("name"), Piece::Text(".tar.gz")];
        assert_eq!(params(&pieces, "a.tar.gz.tar.gz"), ["a.tar.gz"]);
    }
}
