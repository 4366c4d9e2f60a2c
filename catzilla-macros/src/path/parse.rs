//! Text → [`Template`].

use std::{collections::HashSet, ops::Range};

use syn::{LitStr, Result};

use super::{Piece, Segment, Template, mistake::Mistake};
use crate::errors;

type Parsed<T> = std::result::Result<T, Mistake>;

/// Reads the path of a route attribute.
pub(crate) fn parse_route(literal: &LitStr) -> Result<Template> {
    let written = literal.value();
    let (path, query) = match written.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (written.as_str(), None),
    };
    let segments = segments(path).into_iter();
    let query = query.map(|text| query_names(text, path.len() + 1)).unwrap_or_default();
    let (segments, query) = errors::both(
        errors::all(segments.map(|segment| segment.map_err(|mistake| mistake.at(literal)))),
        errors::all(query.into_iter().map(|name| name.map_err(|mistake| mistake.at(literal)))),
    )?;
    let template = Template { text: path.to_owned(), segments, query };
    check_catch_all(&template).map_err(|mistake| mistake.at(literal))?;
    check_names(&template, &written).map_err(|mistake| mistake.at(literal))?;
    Ok(template)
}

/// Reads a prefix in `routes!`.
pub(crate) fn parse_prefix(literal: &LitStr) -> Result<Template> {
    let template = parse_route(literal)?;
    let text = &template.text;
    let end = literal.value().len();
    if !template.query.is_empty() {
        let help = "read the query where the handler is";
        return Err(Mistake::new("a prefix has no query", text.len()..end, help).at(literal));
    }
    if let Some(Segment::CatchAll(name)) = template.segments.last() {
        let at = end - name.len() - 4..end;
        let help = format!("nothing can follow `<{name}..>`; write `<{name}>` for one segment");
        return Err(Mistake::new("a prefix has no catch-all", at, help).at(literal));
    }
    Ok(template)
}

/// Every segment of a path, or what is wrong with it.
fn segments(path: &str) -> Vec<Parsed<Segment>> {
    if path == "/" {
        return Vec::new();
    }
    let Some(rest) = path.strip_prefix('/') else {
        let help = format!("write `/{path}`");
        return vec![Err(Mistake::new("a path begins with `/`", 0..1, help))];
    };
    let mut start = 1;
    rest.split('/')
        .map(|text| {
            let at = start;
            start += text.len() + 1;
            segment(text, at == path.len()).map_err(|mistake| mistake.shifted(at))
        })
        .collect()
}

fn segment(text: &str, last: bool) -> Parsed<Segment> {
    let whole = 0..text.len();
    match text {
        "" if last => {
            let help = "leave the last `/` out: requests that have one are redirected";
            return Err(Mistake::new("a path does not end in `/`", whole, help));
        }
        "" => return Err(Mistake::new("an empty segment", whole, "leave one of the `/` out")),
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
            Err(Mistake::new("a catch-all takes whole segments", whole, help))
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
        let close = text[open..].find('}').map_or(text.len(), |close| open + close);
        (open..text.len().min(close + 1), text[open + 1..close].trim_start_matches('*'))
    } else if let Some(name) = text.strip_prefix(':') {
        (0..text.len(), name)
    } else if let Some(name) = text.strip_prefix('*') {
        (0..text.len(), name)
    } else {
        return Ok(());
    };
    let rest = if text[at.clone()].contains('*') { ".." } else { "" };
    let name = name.split(':').next().filter(|name| !name.is_empty()).unwrap_or("name");
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
                return Err(Mistake::new("this `<` is never closed", at..text.len(), help));
            };
            let whole = at..at + length + 2;
            if let Some(Piece::Param(before)) = pieces.last() {
                let what = "where the first parameter ends is anybody's guess";
                let help = format!("put text between them: `<{before}>-<{}>`", &inner[..length]);
                return Err(Mistake::new(what, whole, help));
            }
            pieces.push(Piece::Param(param_name(&inner[..length], whole.clone())?));
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
    let found = text.char_indices().find(|(_, c)| "%#\\>".contains(*c) || c.is_control());
    let Some((at, wrong)) = found else { return Ok(()) };
    let help = match wrong {
        '%' => "write the character itself, not its escape: requests are decoded first",
        '>' => "a parameter is written `<name>`",
        '#' => "a client keeps what follows `#` to itself",
        _ => "no request that is answered has this in its path",
    };
    let what = format!("`{}` cannot stand in a path", wrong.escape_default());
    Err(Mistake::new(what, at..at + wrong.len_utf8(), help))
}

/// The name of a parameter, with the `..` of a catch-all.
fn param_name(text: &str, at: Range<usize>) -> Parsed<String> {
    let name = text.strip_suffix("..").unwrap_or(text);
    if is_identifier(name) {
        return Ok(text.to_owned());
    }
    if name.is_empty() {
        let help = "name it as the argument that takes it: `<id>`";
        return Err(Mistake::new("a parameter without a name", at, help));
    }
    let help = match name.split_once(':') {
        Some((name, _)) => format!("write `<{name}>`; the argument `{name}` says its type"),
        None => format!("write `<{}>`", identifier_like(name)),
    };
    Err(Mistake::new(format!("`{name}` cannot be an argument's name"), at, help))
}

fn is_identifier(name: &str) -> bool {
    name != "_" && (syn::parse_str::<syn::Ident>(name).is_ok() || is_raw_identifier(name))
}

/// `<type>` is taken by an argument `r#type`.
fn is_raw_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(&format!("r#{name}")).is_ok()
}

fn identifier_like(name: &str) -> String {
    let name: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    if is_identifier(&name) { name } else { "name".to_owned() }
}

/// Every parameter of a query, or what is wrong with it.
fn query_names(text: &str, start: usize) -> Vec<Parsed<String>> {
    let mut at = start;
    text.split('&')
        .map(|pair| {
            let here = at..at + pair.len();
            at = here.end + 1;
            query_name(pair, here)
        })
        .collect()
}

fn query_name(pair: &str, at: Range<usize>) -> Parsed<String> {
    let inner = pair.strip_prefix('<').and_then(|pair| pair.strip_suffix('>'));
    match inner {
        Some(name) if name.ends_with("..") => {
            let help = "take the whole query with an argument `Query<T>`";
            Err(Mistake::new("a query has no catch-all", at, help))
        }
        Some(name) => param_name(name, at),
        None => {
            let name = pair.split('=').next().unwrap_or_default();
            let name = identifier_like(name.trim_matches(['<', '>', '{', '}']));
            let help = format!("write `<{name}>`; its name is the argument's");
            Err(Mistake::new(format!("`{pair}` is no query parameter"), at, help))
        }
    }
}

fn check_catch_all(template: &Template) -> Parsed<()> {
    let mut at = 1;
    for (number, segment) in template.segments.iter().enumerate() {
        let length = template.text[at..].find('/').unwrap_or(template.text.len() - at);
        if let Segment::CatchAll(name) = segment
            && number + 1 < template.segments.len()
        {
            let help = format!("put it last, or write `<{name}>` for one segment");
            return Err(Mistake::new("nothing can follow a catch-all", at..at + length, help));
        }
        at += length + 1;
    }
    Ok(())
}

fn check_names(template: &Template, written: &str) -> Parsed<()> {
    let mut seen = HashSet::new();
    let query = template.query.iter().map(String::as_str);
    for name in template.params().chain(query) {
        if !seen.insert(name) {
            let written_so = [format!("<{name}>"), format!("<{name}..>")];
            let at = written_so.iter().filter_map(|text| written.rfind(text.as_str())).max();
            let at = at.unwrap_or(0);
            let help = "give one of them another name";
            return Err(Mistake::new(
                format!("two parameters are called `{name}`"),
                at..at + name.len() + 2,
                help,
            ));
        }
    }
    Ok(())
}
