//! The rules for an error type.

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{Attribute, Data, DeriveInput, Error, Fields, LitStr, Member, spanned::Spanned};

use super::{
    format,
    ir::{Case, Field, Problem},
    syntax::{FieldOptions, Options},
};
use crate::span;

/// What the type is to a client, as far as it is right, and every mistake.
pub(super) fn check(item: &DeriveInput) -> (Problem<'_>, Vec<Error>) {
    let (options, mut errors) = Options::parse(&item.attrs);
    let has_display = options.display.is_some();
    let thiserrors = thiserrors(item);
    let mut cases = Vec::new();
    match &item.data {
        Data::Struct(data) => {
            let case = case(None, &item.ident, options, &data.fields, &mut errors);
            cases.push(case);
        }
        Data::Enum(data) => {
            errors.extend(options.of_a_case.as_ref().map(of_a_variant));
            for variant in &data.variants {
                let (options, mistakes) = Options::parse(&variant.attrs);
                errors.extend(mistakes);
                errors.extend(options.display.map(of_the_type));
                let name = &variant.ident;
                cases.push(case(
                    Some(name),
                    name,
                    options,
                    &variant.fields,
                    &mut errors,
                ));
            }
        }
        // `derive` has said it.
        Data::Union(_) => {}
    }
    errors.extend(thiserrors.filter(|_| !has_display).map(of_thiserror));
    let from_is_derived = thiserrors.is_none();
    // Otherwise thiserror has its own rules.
    if from_is_derived {
        let each = cases.iter_mut().map(|case| &mut case.fields);
        errors.extend(each.filter_map(|fields| sources(fields)));
        errors.extend(repeated_from(&mut cases));
    }
    if has_display {
        errors.extend(unseen(&cases));
    }
    if has_display && from_is_derived {
        errors.extend(sources_of_nobody(item));
    }
    let problem = Problem {
        item,
        has_error: !has_display && from_is_derived,
        has_from: from_is_derived,
        cases,
    };
    (problem, errors)
}

/// One way to go wrong, with what could be read of it.
fn case<'a>(
    variant: Option<&'a Ident>,
    name: &Ident,
    options: Options,
    fields: &'a Fields,
    errors: &mut Vec<Error>,
) -> Case<'a> {
    let mut fields = named_fields(fields, errors);
    for name in &options.with {
        errors.extend(add_member(name, &mut fields));
    }
    errors.extend(members(&fields, options.code.as_ref()));
    let status = status(name, &options).unwrap_or_else(|error| {
        errors.extend(error);
        FALLBACK
    });
    let detail = options
        .detail
        .as_ref()
        .map(|text| format::parse(text, &fields));
    Case {
        variant,
        status,
        r#type: options.r#type,
        title: options.title,
        code: options.code,
        detail: detail.and_then(|text| text.map_err(|error| errors.push(error)).ok()),
        fields,
    }
}

/// The status of what has a mistake in it.
const FALLBACK: u16 = 500;

/// The status, or what is wrong with it, if that is not said already.
fn status(name: &Ident, options: &Options) -> Result<u16, Option<Error>> {
    let Some(status) = &options.status else {
        // An attribute that could not be read may have said it.
        let message = format!("`{name}` has no status: write `#[problem(status = 409)]` on it");
        return Err((!options.is_cut).then(|| Error::new(name.span(), message)));
    };
    let number = status.base10_parse().ok();
    number
        .filter(|number| (400..=599).contains(number))
        .ok_or_else(|| {
            let message = "an error has a status from 400 to 599";
            Some(Error::new(status.span(), message))
        })
}

fn named_fields<'a>(fields: &'a Fields, errors: &mut Vec<Error>) -> Vec<Field<'a>> {
    let mut named = Vec::new();
    for (number, (field, member)) in fields.iter().zip(fields.members()).enumerate() {
        let (options, mistakes) = FieldOptions::parse(&field.attrs);
        errors.extend(mistakes);
        let with = options.with.and_then(|(at, own)| {
            let name = own.or_else(|| own_name(&member, at));
            if name.is_none() {
                let message = "this field has no name to be a member by: write `with = \"name\"`";
                errors.push(Error::new(at, message));
            }
            name
        });
        named.push(Field {
            local: span::local(&format!("field{number}")),
            ty: &field.ty,
            with,
            is_source: options.source.is_some() || options.from.is_some(),
            is_from: options.from.is_some(),
            member,
        });
    }
    named
}

fn own_name(member: &Member, at: Span) -> Option<LitStr> {
    match member {
        Member::Named(_) => Some(LitStr::new(&format::text_of(member), at)),
        Member::Unnamed(_) => None,
    }
}

/// A name in `with(…)`.
fn add_member(name: &Ident, fields: &mut [Field<'_>]) -> Option<Error> {
    let mut fields = fields.iter_mut();
    let field = fields.find(|field| matches!(&field.member, Member::Named(own) if own == name));
    match field {
        None => Some(Error::new(
            name.span(),
            format!("no field is called `{name}`"),
        )),
        Some(field) => {
            field.with = own_name(&field.member, name.span());
            None
        }
    }
}

/// Members that are there already (RFC 9457, section 3.1), or twice.
fn members(fields: &[Field<'_>], code: Option<&LitStr>) -> Vec<Error> {
    let mut taken = vec!["type", "title", "status", "detail", "instance"];
    taken.extend(code.map(|_| "code"));
    let mut taken: Vec<_> = taken.into_iter().map(str::to_owned).collect();
    let mut errors = Vec::new();
    for name in fields.iter().filter_map(|field| field.with.as_ref()) {
        let text = name.value();
        if taken.contains(&text) {
            let message = format!(
                "a problem has one member `{text}`, and it has it already: write `with = \"…\"`"
            );
            errors.push(Error::new(name.span(), message));
        }
        taken.push(text);
    }
    errors
}

/// An error comes from one other, and `From` makes it of nothing else.
fn sources(fields: &mut [Field<'_>]) -> Option<Error> {
    let is_alone = fields.len() == 1;
    let mut sources = fields.iter_mut().filter(|field| field.is_source);
    let first = sources.next()?;
    let (is_from, at) = (first.is_from, first.ty.span());
    // What cannot be made of it alone is made of nothing.
    first.is_from &= is_alone;
    if let Some(second) = sources.next() {
        second.is_from = false;
        let message = "an error comes from one other: leave `#[from]` or `#[source]` out on one of the fields";
        return Some(Error::new(second.ty.span(), message));
    }
    let message = "`#[from]` makes the error of this field alone, and there is another one: write `#[source]`";
    (is_from && !is_alone).then(|| Error::new(at, message))
}

fn repeated_from(cases: &mut [Case<'_>]) -> Vec<Error> {
    let mut seen = HashMap::new();
    let mut errors = Vec::new();
    for case in cases {
        let variant = case.variant.map(ToString::to_string).unwrap_or_default();
        for field in case.fields.iter_mut().filter(|field| field.is_from) {
            let text = field.ty.to_token_stream().to_string();
            if let Some(first) = seen.insert(text, variant.clone()) {
                let message = format!(
                    "an error of this type is made into `{first}` already: write `#[source]` on one of the two, and \
                     make that one by hand"
                );
                errors.push(Error::new(field.ty.span(), message));
                field.is_from = false;
            }
        }
    }
    errors
}

/// The first `#[error]`, which is of thiserror's.
fn thiserrors(item: &DeriveInput) -> Option<&Attribute> {
    let variants: Vec<_> = match &item.data {
        Data::Enum(data) => data
            .variants
            .iter()
            .flat_map(|variant| &variant.attrs)
            .collect(),
        _ => Vec::new(),
    };
    let mut all = item.attrs.iter().chain(variants);
    all.find(|attribute| attribute.path().is_ident("error"))
}

fn of_thiserror(attribute: &Attribute) -> Error {
    let message = "`#[error]` is of thiserror's, which implements `Display` and `Error` by it: write \
                   `#[problem(display)]` on the type";
    Error::new(attribute.path().span(), message)
}

/// Where `Error` is implemented by hand, its source is said there.
fn sources_of_nobody(item: &DeriveInput) -> Vec<Error> {
    let fields: Vec<_> = match &item.data {
        Data::Enum(data) => data
            .variants
            .iter()
            .flat_map(|variant| &variant.fields)
            .collect(),
        Data::Struct(data) => data.fields.iter().collect(),
        Data::Union(_) => Vec::new(),
    };
    let sources = fields
        .iter()
        .filter_map(|field| FieldOptions::parse(&field.attrs).0.source);
    let message = "with `display` this type implements `Error` itself, and says its source there";
    sources.map(|at| Error::new(at, message)).collect()
}

/// A server error's detail is for the program, and `Display` tells it.
fn unseen(cases: &[Case<'_>]) -> Vec<Error> {
    let cases = cases.iter().filter(|case| case.status >= 500);
    let details = cases.filter_map(|case| case.detail.as_ref());
    let message = "no client is told the detail of a server error, and the program is told what `Display` says: \
                   leave this out";
    let errors = details.map(|text| Error::new(text.literal.span(), message));
    errors.collect()
}

fn of_a_variant(name: &Ident) -> Error {
    let message = format!("`{name}` is said of each variant; `display` alone is said of the enum");
    Error::new(name.span(), message)
}

fn of_the_type(at: Span) -> Error {
    Error::new(
        at,
        "`display` is said of the whole type: write `#[problem(display)]` above it",
    )
}
