//! The rules for the fields of a model or a variant.

use proc_macro2::{Ident, Span};
use syn::{Error, LitStr, Member, Result, Type, ext::IdentExt};

use super::{
    check::Options,
    ir::{Field, Fields, Skipped},
    known::is_option,
    name::Case,
    said::{Said, default_of},
};
use crate::errors::{all, none};

pub(super) fn named(fields: &syn::Fields, options: &Options) -> Result<Fields> {
    let each = fields
        .iter()
        .zip(fields.members())
        .map(|(written, member)| {
            let Member::Named(name) = member else {
                return Err(Error::new_spanned(written, "name this field"));
            };
            field(written, name, options.case)
        });
    let (mut read, mut flattened, mut skipped) = (Vec::new(), Vec::new(), Vec::new());
    for field in all(each)? {
        match field {
            Read::Field(field) => read.push(field),
            Read::Flattened(field) => flattened.push(field),
            Read::Skipped(field) => skipped.push(field),
        }
    }
    none(repeated(&read))?;
    if let (Some(span), Some(field)) = (options.deny_unknown, flattened.first()) {
        return Err(unknown_to_whom(span, field));
    }
    Ok(Fields {
        read,
        flattened,
        skipped,
        deny_unknown: options.deny_unknown.is_some(),
    })
}

#[allow(
    clippy::large_enum_variant,
    reason = "each is moved into a list at once"
)]
enum Read {
    Field(Field),
    Flattened(Field),
    Skipped(Skipped),
}

/// One of several fields, which has a name.
fn field(written: &syn::Field, name: Ident, case: Case) -> Result<Read> {
    let ty = &written.ty;
    let said = Said::of(written)?;
    if said.skip.is_some() {
        none(said.beside_skip())?;
        let value = said.default.map(|default| default.value);
        let ty = ty.clone();
        return Ok(Read::Skipped(Skipped {
            value: value.unwrap_or_else(|| default_of(&ty)),
            name,
            ty,
        }));
    }
    if let Some(span) = said.flatten {
        none(wrongly_flattened(&said, ty, span))?;
        return Ok(Read::Flattened(said.field(written, name, Vec::new())));
    }
    let of_rust = || case.apply(&name.unraw().to_string());
    let first = said.renamed.as_ref().map_or_else(of_rust, LitStr::value);
    let aliases = said.aliases.iter().map(LitStr::value);
    let names = std::iter::once(first).chain(aliases).collect();
    Ok(Read::Field(said.field(written, name, names)))
}

/// The field that is all that a model or a variant holds; it is read as its type is.
pub(super) fn only(written: &syn::Field, name: Ident, holder: &str) -> Result<Box<Field>> {
    let said = Said::of(written)?;
    let wrong = |span, message: &str| {
        let message = format!("this is all that the {holder} holds: {message}");
        Error::new(span, message)
    };
    if let Some(skip) = said.skip {
        return Err(wrong(skip, "leave `skip` out"));
    }
    if let Some(flatten) = said.flatten {
        let message = "leave `flatten` out, its members are those of the whole";
        return Err(wrong(flatten, message));
    }
    if let Some(span) = said.of_a_member().next() {
        let message =
            "it is no member, with a name, that could be left out\nhelp: leave this option out";
        return Err(wrong(span, message));
    }
    let names = vec![name.unraw().to_string()];
    Ok(Box::new(said.field(written, name, names)))
}

/// A field whose members are not those of the struct.
fn wrongly_flattened(said: &Said, ty: &Type, span: Span) -> Option<Error> {
    let message = if said.beside().next().is_some() || said.default.is_some() {
        "the members of this field stand among those of the struct: there is none that another option \
         could be about\n\
         help: let `flatten` stand alone, and put the options on the fields of the type"
    } else if is_option(ty) {
        "members that may be missing altogether cannot be told from those that are wrong\n\
         help: flatten the type itself, with each of its fields an `Option`"
    } else {
        return None;
    };
    Some(Error::new(span, message))
}

fn unknown_to_whom(span: Span, field: &Field) -> Error {
    let message = format!(
        "the struct does not know which members are known to `{}`, which is flattened into it\n\
         help: put `deny_unknown` on the type of `{}`: it refuses what neither of them knows",
        field.name, field.name
    );
    Error::new(span, message)
}

/// Two fields that are read from one member.
fn repeated(fields: &[Field]) -> Vec<Error> {
    let mut seen = std::collections::HashSet::new();
    let mut errors = Vec::new();
    for field in fields {
        for name in &field.names {
            if !seen.insert(name) {
                let message = format!(
                    "another field is read from the member `{name}` already\n\
                     help: call this one differently: `#[field(rename = \"…\")]`"
                );
                errors.push(Error::new(field.name.span(), message));
            }
        }
    }
    errors
}
