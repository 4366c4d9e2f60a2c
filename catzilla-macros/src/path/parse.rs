//! Text → [`Template`].

use std::collections::HashSet;

use syn::{LitStr, Result};

use super::{
    Segment, Template,
    mistake::{Mistake, Parsed},
    query, segment,
};
use crate::errors;

/// Reads the path of a route attribute.
pub(crate) fn parse_route(literal: &LitStr) -> Result<Template> {
    let written = literal.value();
    let (path, query) = match written.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (written.as_str(), None),
    };
    let query = query
        .map(|text| query::names(text, path.len() + 1))
        .unwrap_or_default();
    let (segments, query) = errors::both(all(segments(path), literal), all(query, literal))?;
    let template = Template {
        text: path.to_owned(),
        segments,
        query,
    };
    check_catch_all(&template).map_err(|mistake| mistake.at(literal))?;
    check_names(&template, &written).map_err(|mistake| mistake.at(literal))?;
    Ok(template)
}

/// Reads the parameters of a query that stands alone: `"?<page>&<limit>"`.
pub(crate) fn parse_query(literal: &LitStr) -> Result<Template> {
    let written = literal.value();
    let Some(names) = written.strip_prefix('?') else {
        let help = "write `?<name>`, or `?<name>&<other>`; a path is its handler's";
        let what = "the parameters of a query begin with `?`";
        return Err(Mistake::new(what, 0..written.len(), help).at(literal));
    };
    let template = Template {
        query: all(query::names(names, 1), literal)?,
        ..Template::default()
    };
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

/// All parts of a path, or every mistake, each an error of its own.
fn all<T>(parts: Vec<Parsed<T>>, literal: &LitStr) -> Result<Vec<T>> {
    errors::all(
        parts
            .into_iter()
            .map(|part| part.map_err(|mistake| mistake.at(literal))),
    )
}

/// Every segment of a path, or what is wrong with it.
fn segments(path: &str) -> Vec<Parsed<Segment>> {
    if path == "/" {
        return Vec::new();
    }
    let (rest, mut start) = match path.strip_prefix('/') {
        Some(rest) => (rest, 1),
        None => (path.trim_end_matches('/'), 0),
    };
    let mut segments = Vec::new();
    if start == 0 {
        let help = format!("write `/{rest}`");
        segments.push(Err(Mistake::new("a path begins with `/`", 0..1, help)));
    }
    for text in rest.split('/').filter(|_| !path.is_empty()) {
        let last = start == path.len();
        segments.push(segment::parse(text, last).map_err(|mistake| mistake.shifted(start)));
        start += text.len() + 1;
    }
    segments
}

fn check_catch_all(template: &Template) -> Parsed<()> {
    let mut at = 1;
    for (number, segment) in template.segments.iter().enumerate() {
        let length = template.text[at..]
            .find('/')
            .unwrap_or(template.text.len() - at);
        if let Segment::CatchAll(name) = segment
            && number + 1 < template.segments.len()
        {
            let help = format!("put it last, or write `<{name}>` for one segment");
            return Err(Mistake::new(
                "nothing can follow a catch-all",
                at..at + length,
                help,
            ));
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
            let at = written_so
                .iter()
                .filter_map(|text| written.rfind(text.as_str()))
                .max();
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
