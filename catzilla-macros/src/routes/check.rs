//! What a list alone can tell; the compiler's const evaluation checks the rest.

use std::collections::HashSet;

use quote::ToTokens;
use syn::Error;

use super::syntax::{Entry, List};
use crate::path;

/// Every mistake of the list and of the lists inside it.
pub(super) fn check(list: &List) -> Vec<Error> {
    let mut errors = repeated(list);
    for line in &list.0 {
        match &line.entry {
            Entry::Handler(_) => {}
            Entry::Group(prefix, _) => errors.extend(path::parse_prefix(prefix).err()),
            Entry::Inline(prefix, list, _) => {
                errors.extend(path::parse_prefix(prefix).err());
                errors.extend(check(list));
            }
        }
    }
    errors
}

/// A handler is listed once.
fn repeated(list: &List) -> Vec<Error> {
    let mut seen = HashSet::new();
    let handlers = list.0.iter().filter_map(|line| match &line.entry {
        Entry::Handler(path) => Some(path),
        _ => None,
    });
    handlers
        .filter(|path| !seen.insert(path.to_token_stream().to_string()))
        .map(|path| {
            let name = path.to_token_stream().to_string().replace(' ', "");
            Error::new_spanned(
                path,
                format!("`{name}` is listed twice\nhelp: leave one of them out"),
            )
        })
        .collect()
}
