//! The rules for a model.

use quote::quote;
use syn::{Data, DataEnum, DeriveInput, Error, Ident, Member, Result, ext::IdentExt};

use super::{
    constraint::{Known, contradictions},
    ir::{Field, Fields, Model, Shape, Variant},
    name::Case,
    syntax::{FieldOption, ModelOption, field_options, model_options},
};
use crate::errors::{all, none};

/// What the type's own options say.
#[derive(Default)]
struct Options {
    case: Case,
    deny_unknown: bool,
    check: Option<syn::Path>,
}

/// What was written, as what it means; or every mistake in it.
pub(super) fn check(item: &DeriveInput) -> Result<Model> {
    let options = options(item)?;
    let shape = match &item.data {
        Data::Struct(data) => structure(item, &data.fields, &options)?,
        Data::Enum(data) => enumeration(item, data, &options)?,
        Data::Union(_) => {
            return Err(Error::new(
                item.ident.span(),
                "a union is no model: it does not know what it holds",
            ));
        }
    };
    Ok(Model {
        name: item.ident.clone(),
        generics: item.generics.clone(),
        shape,
        check: options.check,
    })
}

fn options(item: &DeriveInput) -> Result<Options> {
    let mut options = Options::default();
    for option in model_options(&item.attrs)? {
        match option {
            ModelOption::RenameAll(case) => options.case = Case::parse(&case)?,
            ModelOption::DenyUnknown => options.deny_unknown = true,
            ModelOption::Check(function) => options.check = Some(function),
            // A newtype is read as its field in any case.
            ModelOption::Transparent => {}
        }
    }
    Ok(options)
}

fn structure(item: &DeriveInput, fields: &syn::Fields, options: &Options) -> Result<Shape> {
    match fields {
        syn::Fields::Named(_) => named(fields, options).map(Shape::Struct),
        syn::Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            let field = field(
                &fields.unnamed[0],
                Ident::new("value", item.ident.span()),
                options.case,
            )?;
            let Read::Field(field) = field else {
                return Err(Error::new_spanned(
                    fields,
                    "this is all that the model holds: it cannot be skipped",
                ));
            };
            Ok(Shape::Newtype(field, Member::Unnamed(0.into())))
        }
        _ => {
            let message = "a model is a struct with named fields, or with one field without a name";
            Err(Error::new(item.ident.span(), message))
        }
    }
}

fn named(fields: &syn::Fields, options: &Options) -> Result<Fields> {
    let each = fields
        .iter()
        .zip(fields.members())
        .map(|(written, member)| {
            let Member::Named(name) = member else {
                return Err(Error::new_spanned(written, "name this field"));
            };
            field(written, name, options.case)
        });
    let (mut read, mut skipped) = (Vec::new(), Vec::new());
    for field in all(each)? {
        match field {
            Read::Field(field) => read.push(*field),
            Read::Skipped(name, value) => skipped.push((name, value)),
        }
    }
    none(repeated(&read))?;
    Ok(Fields {
        read,
        skipped,
        deny_unknown: options.deny_unknown,
    })
}

enum Read {
    Field(Box<Field>),
    Skipped(Ident, proc_macro2::TokenStream),
}

fn field(written: &syn::Field, name: Ident, case: Case) -> Result<Read> {
    let ty = &written.ty;
    let mut default = None;
    let mut known = None;
    let mut skip = None;
    let mut renamed = None;
    let mut aliases = Vec::new();
    let mut constraints = Vec::new();
    for option in field_options(&written.attrs)? {
        match option {
            FieldOption::Rename(text) => renamed = Some(text.value()),
            FieldOption::Alias(text) => aliases.push(text.value()),
            FieldOption::Default(word) => {
                known = Known::default_of(ty, &word);
                default = Some(quote!(<#ty as ::core::default::Default>::default()));
            }
            FieldOption::DefaultValue(value) => {
                known = Known::of(&value);
                default = Some(quote!(#value));
            }
            FieldOption::Skip(span) => skip = Some(span),
            FieldOption::Constraint(constraint) => constraints.push(constraint),
        }
    }
    if skip.is_some() {
        let value = default.unwrap_or_else(|| quote!(<#ty as ::core::default::Default>::default()));
        return Ok(Read::Skipped(name, value));
    }
    none(
        constraints
            .iter()
            .filter_map(|constraint| constraint.misplaced(ty)),
    )?;
    none(contradictions(&constraints, known.as_ref()))?;
    let mut names = vec![renamed.unwrap_or_else(|| case.apply(&name.unraw().to_string()))];
    names.extend(aliases);
    Ok(Read::Field(Box::new(Field {
        name,
        ty: ty.clone(),
        names,
        default,
        constraints,
    })))
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

fn enumeration(item: &DeriveInput, data: &DataEnum, options: &Options) -> Result<Shape> {
    if data.variants.is_empty() {
        let message = "an enum without variants can never be read";
        return Err(Error::new(item.ident.span(), message));
    }
    all(data
        .variants
        .iter()
        .map(|variant| unit(variant, options.case)))
    .map(Shape::Names)
}

fn unit(written: &syn::Variant, case: Case) -> Result<Variant> {
    if !matches!(written.fields, syn::Fields::Unit) {
        let message = "a variant of a model has no fields";
        return Err(Error::new(written.ident.span(), message));
    }
    let mut renamed = None;
    let mut aliases = Vec::new();
    for option in field_options(&written.attrs)? {
        match option {
            FieldOption::Rename(text) => renamed = Some(text.value()),
            FieldOption::Alias(text) => aliases.push(text.value()),
            _ => {
                let message = "the options of a variant are `rename` and `alias`";
                return Err(Error::new(written.ident.span(), message));
            }
        }
    }
    let mut names = vec![renamed.unwrap_or_else(|| case.apply(&written.ident.unraw().to_string()))];
    names.extend(aliases);
    Ok(Variant {
        name: written.ident.clone(),
        names,
    })
}
