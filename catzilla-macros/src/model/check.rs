//! The rules for a model.

use proc_macro2::Span;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Error, Ident, LitStr, Member, Result, Type, ext::IdentExt};

use super::{
    constant::is_constant,
    constraint::{Known, contradictions},
    default::default_value,
    doc::doc,
    endless,
    ir::{Field, Fields, Model, Shape, Skipped, Written},
    known::is_option,
    name::Case,
    state,
    syntax::{FieldOption, ModelOption, field_options, model_options},
    variants,
};
use crate::errors::{all, none};

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
    /// Where it says that the type implements `FromParam` itself, and `Key`.
    pub(super) own_param: Option<Span>,
    pub(super) own_key: Option<Span>,
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
            ModelOption::OwnParam(span) => options.own_param = Some(span),
            ModelOption::OwnKey(span) => options.own_key = Some(span),
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
    none(contradictions(&constraints, known.as_ref()))?;
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
