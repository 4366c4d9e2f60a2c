//! The rules for the variants of an enum.

use syn::{DataEnum, DeriveInput, Error, Ident, Result, ext::IdentExt, spanned::Spanned};

use super::{
    borrowed::wrongly_borrowed,
    check::Options,
    doc::doc,
    fields::{named, only},
    ir::{Content, Shape, Tagging, Variant},
    name::Case,
    syntax::{FieldOption, field_options},
};
use crate::errors::{all, both, none};

pub(super) fn check(item: &DeriveInput, data: &DataEnum, options: &Options) -> Result<Shape> {
    if data.variants.is_empty() {
        let message = "an enum without variants can never be read";
        return Err(Error::new(item.ident.span(), message));
    }
    let tagging = tagging(options);
    let each = data.variants.iter();
    let variants = all(each.map(|written| variant(written, options, &tagging)))?;
    none(repeated(&variants))?;
    let holds_nothing = |variant: &Variant| matches!(variant.content, Content::None);
    Ok(match tagging {
        Tagging::External if variants.iter().all(holds_nothing) => Shape::Names(variants),
        tagging => Shape::Tagged(tagging, variants),
    })
}

fn tagging(options: &Options) -> Tagging {
    match (&options.tag, &options.content) {
        (Some(tag), Some(content)) => Tagging::Adjacent(tag.value(), content.value()),
        (Some(tag), None) => Tagging::Internal(tag.value()),
        (None, _) => Tagging::External,
    }
}

fn variant(written: &syn::Variant, options: &Options, tagging: &Tagging) -> Result<Variant> {
    let (names, content) = both(
        names(written, options.case),
        content(written, options, tagging),
    )?;
    let name = written.ident.clone();
    Ok(Variant {
        name,
        names,
        doc: doc(&written.attrs),
        content,
        deny_unknown: options.deny_unknown.is_some(),
    })
}

fn names(written: &syn::Variant, case: Case) -> Result<Vec<String>> {
    let mut renamed = None;
    let mut aliases = Vec::new();
    for option in field_options(&written.attrs)? {
        match option {
            FieldOption::Rename(text) => renamed = Some(text.value()),
            FieldOption::Alias(text) => aliases.push(text.value()),
            other => {
                let message = "a variant has no options but `rename` and `alias`: leave this out";
                return Err(Error::new(other.span(), message));
            }
        }
    }
    let mut names = vec![renamed.unwrap_or_else(|| case.apply(&written.ident.unraw().to_string()))];
    names.extend(aliases);
    Ok(names)
}

fn content(written: &syn::Variant, options: &Options, tagging: &Tagging) -> Result<Content> {
    let own = Options {
        case: options
            .case_of_fields
            .map(|(case, _)| case)
            .unwrap_or_default(),
        deny_unknown: options.deny_unknown,
        ..Options::default()
    };
    match &written.fields {
        syn::Fields::Unit => Ok(Content::None),
        fields @ syn::Fields::Named(_) => {
            let fields = named(fields, &own)?;
            none(member_of_the_tag(&fields, tagging))?;
            Ok(Content::Struct(fields))
        }
        syn::Fields::Unnamed(fields) => match fields.unnamed.len() {
            1 => one(written, &fields.unnamed[0]),
            _ if matches!(tagging, Tagging::Internal(_)) => {
                let message = "a list has no place for the member that names the variant: name the \
                               fields, or add `content = \"…\"` behind `tag`";
                Err(Error::new(fields.span(), message))
            }
            _ => list(fields),
        },
    }
}

fn one(variant: &syn::Variant, written: &syn::Field) -> Result<Content> {
    let name = Ident::new("value", variant.ident.span());
    only(written, name, "variant").map(Content::One)
}

fn list(fields: &syn::FieldsUnnamed) -> Result<Content> {
    let types = fields.unnamed.iter().map(|written| {
        none(wrongly_borrowed(&written.ty))?;
        if field_options(&written.attrs)?.is_empty() {
            return Ok(written.ty.clone());
        }
        let message = "give this field a name, for options and constraints: `name: T`";
        Err(Error::new_spanned(&written.ty, message))
    });
    all(types).map(Content::List)
}

/// A field that is read from the member that names the variant.
fn member_of_the_tag(fields: &super::ir::Fields, tagging: &Tagging) -> Vec<Error> {
    let Tagging::Internal(tag) = tagging else {
        return Vec::new();
    };
    let taken = fields.read.iter().filter(|field| field.names.contains(tag));
    taken
        .map(|field| {
            let message =
                format!("the member `{tag}` names the variant: write `#[field(rename = \"…\")]`");
            Error::new(field.name.span(), message)
        })
        .collect()
}

/// Two variants with one name.
fn repeated(variants: &[Variant]) -> Vec<Error> {
    let mut seen = std::collections::HashSet::new();
    let mut errors = Vec::new();
    for variant in variants {
        for name in &variant.names {
            if !seen.insert(name) {
                let message = format!(
                    "another variant is called `{name}` already\n\
                     help: call this one differently: `#[field(rename = \"…\")]`"
                );
                errors.push(Error::new(variant.name.span(), message));
            }
        }
    }
    errors
}
