//! What was written: the options of `#[model(…)]`, `#[field(…)]` and `#[serde(…)]`.

use proc_macro2::{Ident, Span};
use syn::{
    Attribute, Error, Expr, ExprPath, LitStr, Path, Result, Token, Type, parse::ParseStream,
    spanned::Spanned,
};

use super::{
    constraint::Constraint,
    grammar::{end, function, value, word},
    meant::{is_of_a_field, is_of_a_type, unknown_of_type},
};
use crate::errors::{all, none};

/// An option of the type.
pub(super) enum ModelOption {
    RenameAll(LitStr),
    /// The fields of the variants of an enum.
    RenameAllFields(LitStr),
    DenyUnknown(Span),
    Check(Path),
    /// A function that sees the state as well.
    CheckWith(Path),
    /// The type of the state that functions see.
    State(Type),
    Transparent(Span),
    /// serde's traits as well.
    Serde,
    /// The member that names the variant of an enum.
    Tag(LitStr),
    /// The member that holds the content of a variant.
    Content(LitStr),
    Untagged(Span),
    /// The type implements `FromParam` itself.
    OwnParam(Span),
    /// The type implements `Key` itself.
    OwnKey(Span),
}

/// An option of a field or a variant.
pub(crate) enum FieldOption {
    Rename(LitStr),
    Alias(LitStr),
    /// The type's own default, by this word.
    Default(Ident),
    /// This value, an expression of the field's type.
    DefaultValue(Expr),
    Skip(Span),
    /// Its members are those of the struct.
    Flatten(Span),
    /// Read and not written.
    SkipWriting(Span),
    /// Not written where this function says so.
    SkipWritingIf(Path),
    /// A function that sees the state.
    CheckWith(Path),
    Constraint(Constraint),
}

impl FieldOption {
    /// Where it is written.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Rename(text) | Self::Alias(text) => text.span(),
            Self::Default(word) => word.span(),
            Self::DefaultValue(value) => value.span(),
            Self::Skip(span) | Self::Flatten(span) | Self::SkipWriting(span) => *span,
            Self::SkipWritingIf(function) | Self::CheckWith(function) => function.span(),
            Self::Constraint(constraint) => constraint.span(),
        }
    }
}

/// All options of the type.
pub(super) fn model_options(attributes: &[Attribute]) -> Result<Vec<ModelOption>> {
    options(
        attributes,
        ["model", "field"],
        is_of_a_type,
        model_option,
        serde_model_option,
    )
}

/// All options of a field or a variant.
pub(crate) fn field_options(attributes: &[Attribute]) -> Result<Vec<FieldOption>> {
    options(
        attributes,
        ["field", "model"],
        is_of_a_field,
        field_option,
        serde_field_option,
    )
}

type Read<T> = fn(&Ident, ParseStream<'_>) -> Result<Option<T>>;

fn options<T>(
    attributes: &[Attribute],
    [own, other]: [&str; 2],
    has_one_value: fn(&str) -> bool,
    read_own: Read<T>,
    read_serde: Read<T>,
) -> Result<Vec<T>> {
    let lists = attributes.iter().filter_map(|attribute| {
        let read = match attribute.path() {
            path if path.is_ident(own) => read_own,
            path if path.is_ident("serde") => read_serde,
            path if path.is_ident(other) => {
                let place = match own {
                    "model" => "on a type",
                    _ => "on a field, a variant or an argument",
                };
                let message = format!("write `#[{own}(…)]` {place}");
                return Some(Err(Error::new_spanned(path, message)));
            }
            _ => return None,
        };
        Some(attribute.parse_args_with(|input: ParseStream<'_>| list(input, read)))
    });
    let named: Vec<_> = all(lists)?.into_iter().flatten().collect();
    none(repeated(named.iter().map(|(name, _)| name), has_one_value))?;
    Ok(named.into_iter().filter_map(|(_, option)| option).collect())
}

/// What has one value can be said once.
fn repeated<'n>(
    names: impl Iterator<Item = &'n Ident>,
    has_one_value: fn(&str) -> bool,
) -> Vec<Error> {
    let mut seen = std::collections::HashSet::new();
    let again = names.filter(|name| {
        let word = name.to_string();
        has_one_value(&word) && word != "alias" && !seen.insert(word)
    });
    let error = |name: &Ident| {
        let message = format!("`{name}` is said twice: write it once");
        Error::new(name.span(), message)
    };
    again.map(error).collect()
}

fn list<T>(input: ParseStream<'_>, read: Read<T>) -> Result<Vec<(Ident, Option<T>)>> {
    let mut options = Vec::new();
    while !input.is_empty() {
        let name = word(input)?;
        let option = read(&name, input)?;
        end(&name, input)?;
        options.push((name, option));
    }
    Ok(options)
}

fn model_option(name: &Ident, input: ParseStream<'_>) -> Result<Option<ModelOption>> {
    Ok(Some(match name.to_string().as_str() {
        "rename_all" => ModelOption::RenameAll(value(name, input, "\"camelCase\"")?),
        "rename_all_fields" => ModelOption::RenameAllFields(value(name, input, "\"camelCase\"")?),
        "deny_unknown" => ModelOption::DenyUnknown(name.span()),
        "check" => ModelOption::Check(function(name, input)?),
        "check_with" => ModelOption::CheckWith(function(name, input)?),
        "state" => ModelOption::State(value(name, input, "Type")?),
        "transparent" => ModelOption::Transparent(name.span()),
        "serde" => ModelOption::Serde,
        "tag" => ModelOption::Tag(value(name, input, "\"type\"")?),
        "content" => ModelOption::Content(value(name, input, "\"content\"")?),
        "untagged" => ModelOption::Untagged(name.span()),
        "own_param" => ModelOption::OwnParam(name.span()),
        "own_key" => ModelOption::OwnKey(name.span()),
        _ => return Err(unknown_of_type(name)),
    }))
}

fn serde_model_option(name: &Ident, input: ParseStream<'_>) -> Result<Option<ModelOption>> {
    match name.to_string().as_str() {
        "rename_all" => {
            value(name, input, "\"camelCase\"").map(|case| Some(ModelOption::RenameAll(case)))
        }
        "rename_all_fields" => {
            value(name, input, "\"camelCase\"").map(|case| Some(ModelOption::RenameAllFields(case)))
        }
        "deny_unknown_fields" => Ok(Some(ModelOption::DenyUnknown(name.span()))),
        "transparent" => Ok(Some(ModelOption::Transparent(name.span()))),
        "tag" => value(name, input, "\"type\"").map(|tag| Some(ModelOption::Tag(tag))),
        "content" => {
            value(name, input, "\"content\"").map(|content| Some(ModelOption::Content(content)))
        }
        "untagged" => Ok(Some(ModelOption::Untagged(name.span()))),
        "crate" => value::<LitStr>(name, input, "\"…\"").map(|_| None),
        other => Err(not_honoured(name, other)),
    }
}

fn field_option(name: &Ident, input: ParseStream<'_>) -> Result<Option<FieldOption>> {
    Ok(Some(match name.to_string().as_str() {
        "rename" => FieldOption::Rename(value(name, input, "\"name\"")?),
        "alias" => FieldOption::Alias(value(name, input, "\"name\"")?),
        "default" if input.peek(Token![=]) => {
            FieldOption::DefaultValue(value(name, input, "value")?)
        }
        "default" => FieldOption::Default(name.clone()),
        "skip" => FieldOption::Skip(name.span()),
        "flatten" => FieldOption::Flatten(name.span()),
        "skip_writing" => FieldOption::SkipWriting(name.span()),
        "skip_writing_if" => FieldOption::SkipWritingIf(function(name, input)?),
        "check_with" => FieldOption::CheckWith(function(name, input)?),
        _ => FieldOption::Constraint(Constraint::parse(name.clone(), input, None)?),
    }))
}

fn serde_field_option(name: &Ident, input: ParseStream<'_>) -> Result<Option<FieldOption>> {
    Ok(Some(match name.to_string().as_str() {
        "rename" if input.peek(Token![=]) => FieldOption::Rename(value(name, input, "\"name\"")?),
        "alias" => FieldOption::Alias(value(name, input, "\"name\"")?),
        "default" if input.peek(Token![=]) => {
            let path: ExprPath = value::<LitStr>(name, input, "\"function\"")?.parse()?;
            FieldOption::DefaultValue(syn::parse_quote!(#path()))
        }
        "default" => FieldOption::Default(name.clone()),
        "skip" => FieldOption::Skip(name.span()),
        "flatten" => FieldOption::Flatten(name.span()),
        "skip_serializing" => FieldOption::SkipWriting(name.span()),
        "skip_serializing_if" => FieldOption::SkipWritingIf(function(name, input)?),
        // A model borrows wherever its type does.
        "borrow" => {
            if input.peek(Token![=]) {
                value::<LitStr>(name, input, "\"'a\"")?;
            }
            return Ok(None);
        }
        other => return Err(not_honoured(name, other)),
    }))
}

fn not_honoured(name: &Ident, other: &str) -> Error {
    let message = format!(
        "a model does not honour `serde({other})`; \
         take it away, or read this type with serde alone, without `derive(Model)`"
    );
    Error::new(name.span(), message)
}
