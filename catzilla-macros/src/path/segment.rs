//! One segment of a path: text, a parameter, or texts and parameters in turn.

use super::{
    Piece, Segment,
    mistake::{Mistake, Parsed},
    name,
};

/// Reads what stands between two slashes; `last` if nothing follows.
pub(super) fn parse(text: &str, last: bool) -> Parsed<Segment> {
    let whole = 0..text.len();
    match text {
        "" if last => {
            let help = "leave the last `/` out: requests that have one are redirected";
            return Err(Mistake::new("a path does not end in `/`", whole, help));
        }
        "" => {
            return Err(Mistake::new(
                "an empty segment",
                whole,
                "leave one of the `/` out",
            ));
        }
        "." | ".." => {
            let help = "no request has such a segment; leave it out";
            return Err(Mistake::new(format!("`{text}` is no segment"), whole, help));
        }
        _ => check_foreign(text)?,
    }
    let mut pieces = pieces(text)?;
    if let [Piece::Param(name)] = &mut pieces[..] {
        let name = std::mem::take(name);
        return Ok(match name.strip_suffix("..") {
            Some(name) => Segment::CatchAll(name.to_owned()),
            None => Segment::Param(name),
        });
    }
    if let [Piece::Text(text)] = &mut pieces[..] {
        return Ok(Segment::Literal(std::mem::take(text)));
    }
    match pieces.iter().find_map(catch_all_name) {
        None => Ok(Segment::Partial(pieces)),
        Some(name) => {
            let help = format!("put `/` before `<{name}..>`");
            Err(Mistake::new(
                "a catch-all takes whole segments",
                whole,
                help,
            ))
        }
    }
}

fn catch_all_name(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Param(name) => name.strip_suffix(".."),
        Piece::Text(_) => None,
    }
}

/// Parameters as other frameworks write them.
fn check_foreign(text: &str) -> Parsed<()> {
    let (at, name) = if let Some(open) = text.find('{') {
        let close = text[open..]
            .find('}')
            .map_or(text.len(), |close| open + close);
        (
            open..text.len().min(close + 1),
            text[open + 1..close].trim_start_matches('*'),
        )
    } else if let Some(name) = text.strip_prefix(':') {
        (0..text.len(), name)
    } else if let Some(name) = text.strip_prefix('*') {
        (0..text.len(), name)
    } else {
        return Ok(());
    };
    let rest = if text[at.clone()].contains('*') {
        ".."
    } else {
        ""
    };
    let name = name
        .split(':')
        .next()
        .filter(|name| !name.is_empty())
        .unwrap_or("name");
    let what = format!("`{}` is no parameter here", &text[at.clone()]);
    Err(Mistake::new(what, at, format!("write `<{name}{rest}>`")))
}

/// The texts and parameters of one segment.
fn pieces(text: &str) -> Parsed<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if let Some(inner) = rest.strip_prefix('<') {
            let Some(length) = inner.find('>') else {
                let help = format!("close it: `{rest}>`");
                return Err(Mistake::new(
                    "this `<` is never closed",
                    at..text.len(),
                    help,
                ));
            };
            let whole = at..at + length + 2;
            if let Some(Piece::Param(before)) = pieces.last() {
                let name = &inner[..length];
                let what = format!("nothing tells where `<{before}>` ends and `<{name}>` begins");
                let help = format!("put text between them: `<{before}>-<{name}>`");
                return Err(Mistake::new(what, whole, help));
            }
            pieces.push(Piece::Param(name::parse(&inner[..length], whole.clone())?));
            at = whole.end;
        } else {
            let length = rest.find('<').unwrap_or(rest.len());
            check_text(&rest[..length]).map_err(|mistake| mistake.shifted(at))?;
            pieces.push(Piece::Text(rest[..length].to_owned()));
            at += length;
        }
    }
    Ok(pieces)
}

/// Text stands in a path as a client would read it, and only if a request can have it.
fn check_text(text: &str) -> Parsed<()> {
    let found = text
        .char_indices()
        .find(|(_, c)| "%#\\>".contains(*c) || c.is_control());
    let Some((at, wrong)) = found else {
        return Ok(());
    };
    let help = match wrong {
        '%' => "write the character itself, not its escape: requests are decoded first",
        '>' => "a parameter is written `<name>`",
        '#' => "a client keeps what follows `#` to itself",
        _ => "no request that is answered has this in its path",
    };
    let what = format!("`{}` cannot stand in a path", wrong.escape_default());
    Err(Mistake::new(what, at..at + wrong.len_utf8(), help))
}
