//! The query of a path: `<limit>&<page>`.

use std::ops::Range;

use super::{
    mistake::{Mistake, Parsed},
    name,
};

/// Every parameter of a query, or what is wrong with it.
pub(super) fn names(text: &str, start: usize) -> Vec<Parsed<String>> {
    let mut at = start;
    text.split('&')
        .map(|pair| {
            let here = at..at + pair.len();
            at = here.end + 1;
            name(pair, here)
        })
        .collect()
}

fn name(pair: &str, at: Range<usize>) -> Parsed<String> {
    let inner = pair
        .strip_prefix('<')
        .and_then(|pair| pair.strip_suffix('>'));
    match inner {
        Some(name) if name.ends_with("..") => {
            let help = "take the whole query with an argument `Query<T>`";
            Err(Mistake::new("a query has no catch-all", at, help))
        }
        Some(text) if !text.contains(['<', '>']) => {
            foreign(text, at.clone())?;
            name::parse(text, at)
        }
        _ if pair.is_empty() => {
            let help = "leave out the `?` or `&` before it, or write `<name>`";
            Err(Mistake::new("a query parameter is missing", at, help))
        }
        _ if pair.contains('?') => {
            let help = format!("write `{}`", pair.replace('?', "&"));
            Err(Mistake::new(
                "`&` stands between two query parameters",
                at,
                help,
            ))
        }
        _ => {
            let name = pair.split('=').next().unwrap_or_default();
            let name = name::like(name.trim_matches(['<', '>', '{', '}']));
            let help = format!("write `<{name}>`; its name is the argument's");
            Err(Mistake::new(
                format!("`{pair}` is no query parameter"),
                at,
                help,
            ))
        }
    }
}

/// What a query parameter can have in other frameworks: a value of its own, or brackets.
fn foreign(text: &str, at: Range<usize>) -> Parsed<()> {
    if let Some((name, value)) = text.split_once('=') {
        let name = name::like(name);
        let value = match syn::parse_str::<syn::Lit>(value) {
            Ok(_) => value.to_owned(),
            Err(_) => format!("{value:?}"),
        };
        let help = format!(
            "write `<{name}>`, take `{name}: Option<T>`, and say `{name}.unwrap_or({value})` in the function"
        );
        return Err(Mistake::new("a parameter has no value here", at, help));
    }
    if text.ends_with("[]") {
        let help = format!(
            "leave it out, and take `Query<T>` with a field that has `#[serde(rename = \"{text}\")]`"
        );
        let what = format!("`{text}` cannot be an argument's name");
        return Err(Mistake::new(what, at, help));
    }
    Ok(())
}
