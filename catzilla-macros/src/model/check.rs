//! The rules for a model.

use proc_macro2::Span;
use syn::{Data, DeriveInput, Error, Ident, LitStr, Result, Type};

use super::{
    doc::doc,
    endless,
    fields::{field, named, only},
    ir::{Model, Shape},
    name::Case,
    state,
    syntax::{ModelOption, model_options},
    variants,
};
use crate::errors::none;

/// What the type's own options say.
#[derive(Default)]
pub(super) struct Options {
    pub(super) case: Case,
    /// Of the fields of variants, and where it is said.
    pub(super) case_of_fields: Option<(Case, Span)>,
    pub(super) deny_unknown: bool,
    pub(super) check: Option<syn::Path>,
    pub(super) tag: Option<LitStr>,
    pub(super) content: Option<LitStr>,
    pub(super) serde: bool,
    pub(super) check_with: Option<syn::Path>,
    pub(super) state: Option<Type>,
    /// Where it says that the type is read as its field.
    pub(super) transparent: Option<Span>,
}

/// What was written, as what it means; or every mistake in it.
pub(super) fn check(item: &DeriveInput) -> Result<Model> {
    let options = options(item)?;
    let shape = match &item.data {
        Data::Struct(data) => structure(item, &data.fields, &options)?,
        Data::Enum(data) => variants::check(item, data, &options)?,
        Data::Union(_) => {
            return Err(Error::new(
                item.ident.span(),
                "a union is no model: it does not know what it holds",
            ));
        }
    };
    none(state::check(item, &shape, &options))?;
    none(endless::check(&item.ident, &shape))?;
    Ok(Model {
        name: item.ident.clone(),
        generics: item.generics.clone(),
        doc: doc(&item.attrs),
        shape,
        check: options.check,
        check_with: options.check_with,
        state: options.state,
        serde: options.serde,
    })
}

fn options(item: &DeriveInput) -> Result<Options> {
    let mut options = Options::default();
    for option in model_options(&item.attrs)? {
        match option {
            ModelOption::RenameAll(case) => options.case = Case::parse(&case)?,
            ModelOption::RenameAllFields(case) => {
                options.case_of_fields = Some((Case::parse(&case)?, case.span()));
            }
            ModelOption::DenyUnknown => options.deny_unknown = true,
            ModelOption::Check(function) => options.check = Some(function),
            ModelOption::CheckWith(function) => options.check_with = Some(function),
            ModelOption::State(state) => options.state = Some(state),
            ModelOption::Transparent(span) => options.transparent = Some(span),
            ModelOption::Tag(name) => options.tag = Some(name),
            ModelOption::Content(name) => options.content = Some(name),
            ModelOption::Serde => options.serde = true,
            ModelOption::Untagged(span) => return Err(untagged(span)),
        }
    }
    none(transparent_enum(item, &options))?;
    none(tag_without_enum(item, &options))?;
    none(fields_without_enum(item, &options))?;
    Ok(options)
}

/// A report could not say what is wrong with a value that may be any of several things.
fn untagged(span: Span) -> Error {
    let message = "an untagged enum is no model: nobody could be told which variant a wrong value was \
                   meant to be\n\
                   help: name the variant in a member, `#[model(tag = \"type\")]`, \
                   or read this type with serde alone";
    Error::new(span, message)
}

fn transparent_enum(item: &DeriveInput, options: &Options) -> Option<Error> {
    let is_enum = matches!(item.data, Data::Enum(_));
    let message = "only a struct is transparent: its JSON is that of its one field";
    let span = options.transparent.filter(|_| is_enum)?;
    Some(Error::new(span, message))
}

fn tag_without_enum(item: &DeriveInput, options: &Options) -> Option<Error> {
    let is_enum = matches!(item.data, Data::Enum(_));
    let message = match (&options.tag, &options.content) {
        (Some(tag), _) if !is_enum => {
            return Some(Error::new(
                tag.span(),
                "`tag` is for the variants of an enum",
            ));
        }
        (None, Some(_)) => "the variant has to be named, too: `tag = \"…\"`",
        (Some(tag), Some(content)) if tag.value() == content.value() => {
            "this member names the variant already: call the two differently"
        }
        _ => return None,
    };
    options
        .content
        .as_ref()
        .map(|content| Error::new(content.span(), message))
}

fn fields_without_enum(item: &DeriveInput, options: &Options) -> Option<Error> {
    let (_, span) = options.case_of_fields?;
    let is_enum = matches!(item.data, Data::Enum(_));
    let message = "`rename_all_fields` is for the fields of an enum's variants: write `rename_all`";
    (!is_enum).then(|| Error::new(span, message))
}

fn structure(item: &DeriveInput, fields: &syn::Fields, options: &Options) -> Result<Shape> {
    match (fields, options.transparent) {
        (syn::Fields::Named(_), Some(span)) if fields.len() != 1 => {
            let message = "a transparent model is read as its one field";
            Err(Error::new(span, message))
        }
        (syn::Fields::Named(_), None) => named(fields, options).map(Shape::Struct),
        _ => newtype(item, fields, options),
    }
}

fn newtype(item: &DeriveInput, fields: &syn::Fields, options: &Options) -> Result<Shape> {
    let mut all = fields.iter().zip(fields.members());
    let (Some((written, member)), None) = (all.next(), all.next()) else {
        let message = "a model is a struct with named fields, or with one field without a name";
        return Err(Error::new(item.ident.span(), message));
    };
    let name = Ident::new("value", item.ident.span());
    let field = only(field(written, name, options.case)?, fields, "model")?;
    Ok(Shape::Newtype(field, member))
}
