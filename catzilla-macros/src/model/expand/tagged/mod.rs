//! An enum with data.

mod content;
mod read;
mod write;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Type, parse_quote};

pub(super) use self::{read::expand, write::write};
use super::scope::Scope;
use crate::model::ir::{Content, Field, Fields, Skipped, Tagging, Variant, Written};

/// The field that stands for the member that names the variant, where that is among the fields.
const TAG: &str = "__tag";

/// A variant, as it is read and written.
struct Case<'c> {
    number: usize,
    name: &'c Ident,
    content: Holds<'c>,
    /// With the names of the types that stand for the variant.
    scope: Scope,
}

enum Holds<'c> {
    Nothing,
    One(&'c Field),
    List(&'c [Type]),
    /// With the tag among the fields, if it stands there; and whether the variant has braces.
    Struct(Box<Fields>, bool),
}

impl<'c> Case<'c> {
    fn new(number: usize, variant: &'c Variant, tagging: &Tagging, scope: &Scope) -> Self {
        let content = match (&variant.content, tagging) {
            (Content::None, Tagging::Internal(tag)) => {
                let none = Fields {
                    deny_unknown: variant.deny_unknown,
                    ..Fields::default()
                };
                Holds::Struct(Box::new(fields(&none, Some(tag))), false)
            }
            (Content::None, _) => Holds::Nothing,
            (Content::One(field), _) => Holds::One(field),
            (Content::List(types), _) => Holds::List(types),
            (Content::Struct(own), Tagging::Internal(tag)) => {
                Holds::Struct(Box::new(fields(own, Some(tag))), true)
            }
            (Content::Struct(own), _) => Holds::Struct(Box::new(fields(own, None)), true),
        };
        let scope = match content {
            Holds::Struct(..) => scope.of_variant(number),
            _ => scope.with_partial(number),
        };
        Self {
            number,
            name: &variant.name,
            content,
            scope,
        }
    }

    /// The names of the members that it has itself.
    fn names(&self) -> impl Iterator<Item = &String> {
        let fields = match &self.content {
            Holds::Struct(fields, _) => Some(fields),
            _ => None,
        };
        fields.into_iter().flat_map(|fields| fields.names())
    }

    /// The types whose members stand among them.
    fn types(&self) -> Vec<&Type> {
        match &self.content {
            Holds::One(field) => vec![&field.ty],
            Holds::Struct(fields, _) => fields.flattened.iter().map(|field| &field.ty).collect(),
            Holds::Nothing | Holds::List(_) => Vec::new(),
        }
    }

    /// The pattern of the variant, and what it binds.
    fn pattern(&self) -> TokenStream {
        let name = self.name;
        match &self.content {
            Holds::Nothing | Holds::Struct(_, false) => quote!(Self::#name),
            Holds::One(_) => quote!(Self::#name(value)),
            Holds::List(types) => {
                let items = (0..types.len()).map(|at| format_ident!("item{at}"));
                quote!(Self::#name(#(#items),*))
            }
            Holds::Struct(fields, true) => {
                let own = own(fields).map(|(_, field)| &field.name);
                quote!(Self::#name { #(#own,)* .. })
            }
        }
    }
}

/// The fields that the user wrote, with their numbers.
fn own(fields: &Fields) -> impl Iterator<Item = (usize, &Field)> {
    fields.numbered().filter(|(_, field)| field.name != TAG)
}

/// The fields of the struct that stands for a variant.
fn fields(own: &Fields, tag: Option<&String>) -> Fields {
    let tag = tag.map(|tag| Field {
        name: format_ident!("{TAG}"),
        ty: parse_quote!(::catzilla::__private::model::Tag),
        names: vec![tag.clone()],
        default: None,
        default_is_constant: false,
        doc: None,
        constraints: Vec::new(),
        check_with: None,
        written: Written::Never,
    });
    let phantom = Skipped {
        name: format_ident!("__of"),
        ty: parse_quote!(_),
        value: quote!(::core::marker::PhantomData),
    };
    Fields {
        read: tag.into_iter().chain(own.read.iter().cloned()).collect(),
        skipped: own.skipped.iter().cloned().chain([phantom]).collect(),
        flattened: own.flattened.clone(),
        deny_unknown: own.deny_unknown,
    }
}
