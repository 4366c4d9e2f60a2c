//! What an argument's own attribute says: `#[header("x-api-key")]`, `#[cookie]`, `#[path]`.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{Attribute as Meta, Error, LitStr, Result};

/// Where an argument comes from, where that is not its name's to say.
pub(crate) struct Marker {
    pub(crate) kind: MarkerKind,
    /// What it is called there, where that is not the argument's name.
    pub(crate) name: Option<LitStr>,
    /// The word itself.
    pub(crate) span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkerKind {
    Path,
    Header,
    Cookie,
}

impl MarkerKind {
    const ALL: [(Self, &str); 3] = [
        (Self::Path, "path"),
        (Self::Header, "header"),
        (Self::Cookie, "cookie"),
    ];

    /// What an attribute says, if it is one of ours.
    fn of(attribute: &Meta) -> Option<Self> {
        let path = attribute.path();
        Self::ALL
            .iter()
            .find(|(_, word)| path.is_ident(word))
            .map(|(kind, _)| *kind)
    }

    fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, word)| word)
    }
}

impl Marker {
    /// Reads the attributes of an argument that are ours.
    /// `called` is the argument's name.
    pub(super) fn parse(attributes: &[Meta], called: Option<&str>) -> Result<Option<Self>> {
        if let Some((attribute, help)) = attributes.iter().find_map(|a| Some((a, help(a, called)?)))
        {
            let word = attribute.path().to_token_stream();
            let message = format!("`#[{word}]` says nothing here\nhelp: {help}");
            return Err(Error::new_spanned(attribute, message));
        }
        let mut markers = attributes
            .iter()
            .filter_map(|attribute| Some((MarkerKind::of(attribute)?, attribute)));
        let Some((kind, attribute)) = markers.next() else {
            return Ok(None);
        };
        if let Some((_, second)) = markers.next() {
            let message = "an argument comes from one place; leave one of these out";
            return Err(Error::new_spanned(second, message));
        }
        let span = attribute
            .path()
            .get_ident()
            .map_or_else(Span::call_site, syn::Ident::span);
        Ok(Some(Self {
            kind,
            name: parse_name(kind, attribute)?,
            span,
        }))
    }
}

/// Whether an attribute of an argument is a marker, or was meant as one.
pub(super) fn is_ours(attribute: &Meta) -> bool {
    MarkerKind::of(attribute).is_some() || is_field(attribute) || help(attribute, None).is_some()
}

/// Whether it says what has to hold of a parameter: `#[field(range(1..=100), default = 10)]`.
pub(super) fn is_field(attribute: &Meta) -> bool {
    attribute.path().is_ident("field")
}

/// What to write in place of a word that is a marker in other frameworks, or almost one here.
fn help(attribute: &Meta, called: Option<&str>) -> Option<String> {
    let called = called.unwrap_or("name");
    let word = attribute.path().get_ident()?.to_string();
    Some(match word.as_str() {
        "query" => format!("leave it out, and name the parameter in the path: `?<{called}>`"),
        "body" => "leave it out: a body is known by its type, as `Json<T>` is".to_owned(),
        "head" | "headers" => "write `#[header]`".to_owned(),
        "param" => format!(
            "leave it out, and name the parameter in the path: `/<{called}>`; \
             or write `#[path]` for a parameter of a prefix"
        ),
        _ => return None,
    })
}

fn parse_name(kind: MarkerKind, attribute: &Meta) -> Result<Option<LitStr>> {
    let word = kind.word();
    let message = format!("write the name as a string in parentheses: `#[{word}(\"name\")]`");
    match &attribute.meta {
        syn::Meta::Path(_) => Ok(None),
        syn::Meta::List(list) => match list.parse_args::<LitStr>() {
            Ok(name) => Ok(Some(name)),
            Err(_) => Err(Error::new_spanned(attribute, message)),
        },
        syn::Meta::NameValue(_) => Err(Error::new_spanned(attribute, message)),
    }
}
