//! The rules for a model.

use proc_macro2::Span;
use syn::{Data, DeriveInput, Error, Ident, LitStr, Result, Type};

use super::{
    doc::doc,
    endless,
    fields::{named, only},
    ir::{Model, Shape},
    name::Case,
    state,
    syntax::{ModelOption, model_options},
    variants,
};
use crate::errors::{both, none};

/// What the type's own options say.
#[derive(Default)]
pub(super) struct Options {
    pub(super) case: Case,
    /// Of the fields of variants, and where it is said.
    pub(super) case_of_fields: Option<(Case, Span)>,
    /// Where it says that unknown members are refused.
    pub(super) deny_unknown: Option<Span>,
    pub(super) check: Option<syn::Path>,
    pub(super) tag: Option<LitStr>,
    pub(super) content: Option<LitStr>,
    pub(super) serde: bool,
    pub(super) check_with: Option<syn::Path>,
    pub(super) state: Option<Type>,
    /// Where it says that the type is read as its field.
    pub(super) transparent: Option<Span>,
    /// Where it says that the type implements `FromParam` itself, and `Key`.
    pub(super) own_param: Option<Span>,
    pub(super) own_key: Option<Span>,
}

/// What was written, as what it means; or every mistake in it.
pub(super) fn check(item: &DeriveInput) -> Result<Model> {
    let (options, wrong) = options(item);
    let shape = match &item.data {
        Data::Struct(data) => structure(item, &data.fields, &options),
        Data::Enum(data) => variants::check(item, data, &options),
        Data::Union(_) => Err(Error::new(
            item.ident.span(),
            "a union is no model: it does not know what it holds",
        )),
    };
    let ((), shape) = both(none(wrong), shape)?;
    none(own_without_ours(&shape, &options))?;
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
        own_param: options.own_param.is_some(),
        own_key: options.own_key.is_some(),
    })
}

/// Those that can be understood, and what is wrong with the others, so that the fields are looked at, too.
fn options(item: &DeriveInput) -> (Options, Vec<Error>) {
    let (mut options, mut wrong) = (Options::default(), Vec::new());
    let written = model_options(&item.attrs);
    let written = written.unwrap_or_else(|error| {
        wrong.push(error);
        Vec::new()
    });
    for option in written {
        wrong.extend(options.add(option).err());
    }
    wrong.extend(transparent_enum(item, &options));
    wrong.extend(tag_without_enum(item, &options));
    wrong.extend(fields_without_enum(item, &options));
    wrong.extend(unknown_to_no_object(item, &options));
    (options, wrong)
}

impl Options {
    fn add(&mut self, option: ModelOption) -> Result<()> {
        match option {
            ModelOption::RenameAll(case) => self.case = Case::parse(&case)?,
            ModelOption::RenameAllFields(case) => {
                self.case_of_fields = Some((Case::parse(&case)?, case.span()));
            }
            ModelOption::DenyUnknown(span) => self.deny_unknown = Some(span),
            ModelOption::Check(function) => self.check = Some(function),
            ModelOption::CheckWith(function) => self.check_with = Some(function),
            ModelOption::State(state) => self.state = Some(state),
            ModelOption::Transparent(span) => self.transparent = Some(span),
            ModelOption::Tag(name) => self.tag = Some(name),
            ModelOption::Content(name) => self.content = Some(name),
            ModelOption::Serde => self.serde = true,
            ModelOption::Untagged(span) => return Err(untagged(span)),
            ModelOption::OwnParam(span) => self.own_param = Some(span),
            ModelOption::OwnKey(span) => self.own_key = Some(span),
        }
        Ok(())
    }
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
                "`tag` is for the variants of an enum, and this is a struct: leave it out",
            ));
        }
        (None, Some(_)) => "say which member names the variant, too: `tag = \"type\"`",
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

/// An implementation of one's own in place of one that there is not.
fn own_without_ours(shape: &Shape, options: &Options) -> Option<Error> {
    if matches!(shape, Shape::Newtype(..) | Shape::Names(_)) {
        return None;
    }
    let span = options.own_param.or(options.own_key)?;
    let message = "only an enum whose variants hold nothing, and a struct that is read as its one field, are keys \
                   and parameters by themselves: leave this out";
    Some(Error::new(span, message))
}

/// What is read as its field is has no members of its own.
fn unknown_to_no_object(item: &DeriveInput, options: &Options) -> Option<Error> {
    let Data::Struct(data) = &item.data else {
        return None;
    };
    let span = options.deny_unknown?;
    let is_object = matches!(data.fields, syn::Fields::Named(_)) && options.transparent.is_none();
    let message = "this is read as its one field, and has no members of its own\n\
                   help: put `deny_unknown` on the type of the field";
    (!is_object).then(|| Error::new(span, message))
}

fn structure(item: &DeriveInput, fields: &syn::Fields, options: &Options) -> Result<Shape> {
    match (fields, options.transparent) {
        (syn::Fields::Named(_), Some(span)) if fields.len() != 1 => {
            let message = format!(
                "a transparent model is read as its one field, and this has {}\n\
                 help: leave `transparent` out",
                fields.len()
            );
            Err(Error::new(span, message))
        }
        (syn::Fields::Named(_), None) => named(fields, options).map(Shape::Struct),
        _ => newtype(item, fields),
    }
}

fn newtype(item: &DeriveInput, fields: &syn::Fields) -> Result<Shape> {
    let mut all = fields.iter().zip(fields.members());
    let (Some((written, member)), None) = (all.next(), all.next()) else {
        let message = format!(
            "a struct without names for its fields is read as its one field, and this has {}\n\
             help: name them, `struct {} {{ … }}`",
            fields.len(),
            item.ident
        );
        return Err(Error::new(item.ident.span(), message));
    };
    let name = Ident::new("value", item.ident.span());
    let field = only(written, name, "model")?;
    Ok(Shape::Newtype(field, member))
}
