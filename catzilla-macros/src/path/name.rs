//! The name of a parameter, which is an argument's, too.

use std::ops::Range;

use super::mistake::{Mistake, Parsed};

/// The name of a parameter, with the `..` of a catch-all.
pub(super) fn parse(text: &str, at: Range<usize>) -> Parsed<String> {
    let name = text.trim_end_matches('.');
    let rest = if name == text { "" } else { ".." };
    if is_identifier(name) {
        if text == format!("{name}{rest}") {
            return Ok(text.to_owned());
        }
        let help = format!("write `<{name}..>`");
        return Err(Mistake::new(
            format!("`<{text}>` is no parameter"),
            at,
            help,
        ));
    }
    if name.is_empty() {
        let help = "name it as the argument that takes it: `<id>`";
        return Err(Mistake::new("a parameter without a name", at, help));
    }
    let help = match name.split_once(':') {
        Some((kind, name)) if CONVERTERS.contains(&kind) => untyped(name),
        Some((name, _)) => untyped(name),
        None => format!("write `<{}{rest}>`", like(name)),
    };
    Err(Mistake::new(
        format!("`{name}` cannot be an argument's name"),
        at,
        help,
    ))
}

/// The types that stand before the name in other frameworks: `<int:id>`.
const CONVERTERS: [&str; 6] = ["int", "float", "str", "string", "path", "uuid"];

fn untyped(name: &str) -> String {
    let name = like(name);
    format!("write `<{name}>`; the argument `{name}` says its type")
}

fn is_identifier(name: &str) -> bool {
    name != "_" && (syn::parse_str::<syn::Ident>(name).is_ok() || is_raw_identifier(name))
}

/// `<type>` is taken by an argument `r#type`.
fn is_raw_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(&format!("r#{name}")).is_ok()
}

/// The identifier that was probably meant.
pub(super) fn like(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '_' })
        .collect();
    if is_identifier(&name) {
        name
    } else {
        "name".to_owned()
    }
}
