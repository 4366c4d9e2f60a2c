//! The rules for the fields of a model or a variant.

use proc_macro2::{Ident, Span};
use quote::{ToTokens, quote};
use syn::{Error, Member, Result, Type, ext::IdentExt};

use super::{
    check::Options,
    constant::is_constant,
    constraint::{Known, contradictions},
    default::default_value,
    doc::doc,
    ir::{Field, Fields, Skipped, Written},
    known::is_option,
    name::Case,
    syntax::{FieldOption, field_options},
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
            Read::Field(field) => read.push(*field),
            Read::Flattened(field) => flattened.push(*field),
            Read::Skipped(field) => skipped.push(*field),
        }
    }
    none(repeated(&read))?;
    if options.deny_unknown
        && let Some(field) = flattened.first()
    {
        return Err(unknown_to_whom(field));
    }
    Ok(Fields {
        read,
        flattened,
        skipped,
        deny_unknown: options.deny_unknown,
    })
}

pub(super) enum Read {
    Field(Box<Field>),
    Flattened(Box<Field>),
    Skipped(Box<Skipped>),
}

pub(super) fn field(written: &syn::Field, name: Ident, case: Case) -> Result<Read> {
    let ty = &written.ty;
    let mut default = None;
    let mut default_is_constant = false;
    let mut known = None;
    let (mut skip, mut flatten) = (None, None);
    let mut renamed = None;
    let mut aliases = Vec::new();
    let mut constraints = Vec::new();
    let mut check_with = None;
    let mut is_written = Written::Always;
    for option in field_options(&written.attrs)? {
        match option {
            FieldOption::Rename(text) => renamed = Some(text.value()),
            FieldOption::Alias(text) => aliases.push(text.value()),
            FieldOption::Default(word) => {
                known = Known::default_of(ty, &word);
                default = Some(quote!(<#ty as ::core::default::Default>::default()));
                default_is_constant = true;
            }
            FieldOption::DefaultValue(value) => {
                known = Known::of(&value);
                default_is_constant = is_constant(&value);
                default = Some(default_value(&value, ty, &quote!(#ty))?);
            }
            FieldOption::Skip(span) => skip = Some(span),
            FieldOption::Flatten(span) => flatten = Some(span),
            FieldOption::SkipWriting => is_written = Written::Never,
            FieldOption::SkipWritingIf(function) => is_written = Written::Unless(function),
            FieldOption::CheckWith(function) => check_with = Some(function),
            FieldOption::Constraint(constraint) => constraints.push(constraint),
        }
    }
    if skip.is_some() {
        let value = default.unwrap_or_else(|| quote!(<#ty as ::core::default::Default>::default()));
        let ty = ty.clone();
        return Ok(Read::Skipped(Box::new(Skipped { name, ty, value })));
    }
    none(
        constraints
            .iter()
            .flat_map(|constraint| constraint.misplaced(ty)),
    )?;
    none(contradictions(&constraints, Some(ty), known.as_ref()))?;
    if let Some(span) = flatten {
        let is_plain = renamed.is_none()
            && aliases.is_empty()
            && default.is_none()
            && constraints.is_empty()
            && check_with.is_none()
            && matches!(is_written, Written::Always);
        return flattened(name, ty, span, is_plain);
    }
    let mut names = vec![renamed.unwrap_or_else(|| case.apply(&name.unraw().to_string()))];
    names.extend(aliases);
    Ok(Read::Field(Box::new(Field {
        name,
        ty: ty.clone(),
        names,
        default,
        default_is_constant,
        doc: doc(&written.attrs),
        constraints,
        check_with,
        written: is_written,
    })))
}

/// A field whose members are those of the struct.
fn flattened(name: Ident, ty: &Type, span: Span, is_plain: bool) -> Result<Read> {
    let message = if !is_plain {
        "the members of this field stand among those of the struct: there is none that another option \
         could be about\n\
         help: let `flatten` stand alone, and put the options on the fields of the type"
    } else if is_option(ty) {
        "members that may be missing altogether cannot be told from those that are wrong\n\
         help: flatten the type itself, with each of its fields an `Option`"
    } else {
        return Ok(Read::Flattened(Box::new(Field {
            name,
            ty: ty.clone(),
            names: Vec::new(),
            default: None,
            default_is_constant: false,
            doc: None,
            constraints: Vec::new(),
            check_with: None,
            written: Written::Always,
        })));
    };
    Err(Error::new(span, message))
}

fn unknown_to_whom(field: &Field) -> Error {
    let message = "the struct does not know which members are known to what is flattened into it\n\
                   help: put `deny_unknown` on the flattened type: it refuses what neither of them knows";
    Error::new(field.name.span(), message)
}

/// Two fields that are read from one member.
fn repeated(fields: &[Field]) -> Vec<Error> {
    let mut seen = std::collections::HashSet::new();
    let mut errors = Vec::new();
    for field in fields {
        for name in &field.names {
            if !seen.insert(name) {
                let message = format!("two fields are read from the member `{name}`");
                errors.push(Error::new(field.name.span(), message));
            }
        }
    }
    errors
}

/// The field that is all that a model or a variant holds.
pub(super) fn only(field: Read, written: &impl ToTokens, holder: &str) -> Result<Box<Field>> {
    let message = match field {
        Read::Field(field) => return Ok(field),
        Read::Skipped(..) => "it cannot be skipped",
        Read::Flattened(_) => "there is nothing that it could be flattened into",
    };
    let message = format!("this is all that the {holder} holds: {message}");
    Err(Error::new_spanned(written, message))
}
