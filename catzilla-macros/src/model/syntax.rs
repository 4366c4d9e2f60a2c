//! What was written: the options of `#[model(…)]`, `#[field(…)]` and `#[serde(…)]`.

use proc_macro2::{Ident, Span};
use syn::{
    Attribute, Error, Expr, ExprPath, LitStr, Path, Result, Token, Type,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    token,
};

use super::{constraint::Constraint, meant::unknown_of_type};

/// An option of the type.
pub(super) enum ModelOption {
    RenameAll(LitStr),
    /// The fields of the variants of an enum.
    RenameAllFields(LitStr),
    DenyUnknown,
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
    SkipWriting,
    /// Not written where this function says so.
    SkipWritingIf(Path),
    /// A function that sees the state.
    CheckWith(Path),
    Constraint(Constraint),
}

/// All options of the type.
pub(super) fn model_options(attributes: &[Attribute]) -> Result<Vec<ModelOption>> {
    options(
        attributes,
        ["model", "field"],
        model_option,
        serde_model_option,
    )
}

/// All options of a field or a variant.
pub(crate) fn field_options(attributes: &[Attribute]) -> Result<Vec<FieldOption>> {
    options(
        attributes,
        ["field", "model"],
        field_option,
        serde_field_option,
    )
}

type Read<T> = fn(&Ident, ParseStream<'_>) -> Result<Option<T>>;

fn options<T>(
    attributes: &[Attribute],
    [own, other]: [&str; 2],
    read_own: Read<T>,
    read_serde: Read<T>,
) -> Result<Vec<T>> {
    let lists = attributes.iter().filter_map(|attribute| {
        let read = match attribute.path() {
            path if path.is_ident(own) => read_own,
            path if path.is_ident("serde") => read_serde,
            path if path.is_ident(other) => {
                let message = format!(
                    "`#[model(…)]` stands on a type, and `#[field(…)]` on a field, a variant or an argument: write \
                     `#[{own}(…)]`"
                );
                return Some(Err(Error::new_spanned(path, message)));
            }
            _ => return None,
        };
        Some(attribute.parse_args_with(|input: ParseStream<'_>| list(input, read)))
    });
    let lists = crate::errors::all(lists)?;
    Ok(lists.into_iter().flatten().flatten().collect())
}

fn list<T>(input: ParseStream<'_>, read: Read<T>) -> Result<Vec<Option<T>>> {
    let mut options = Vec::new();
    while !input.is_empty() {
        options.push(read(&input.call(Ident::parse_any)?, input)?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(options)
}

fn model_option(name: &Ident, input: ParseStream<'_>) -> Result<Option<ModelOption>> {
    Ok(Some(match name.to_string().as_str() {
        "rename_all" => ModelOption::RenameAll(value(input)?),
        "rename_all_fields" => ModelOption::RenameAllFields(value(input)?),
        "deny_unknown" => ModelOption::DenyUnknown,
        "check" => ModelOption::Check(function(input)?),
        "check_with" => ModelOption::CheckWith(function(input)?),
        "state" => ModelOption::State(value(input)?),
        "transparent" => ModelOption::Transparent(name.span()),
        "serde" => ModelOption::Serde,
        "tag" => ModelOption::Tag(value(input)?),
        "content" => ModelOption::Content(value(input)?),
        "untagged" => ModelOption::Untagged(name.span()),
        "own_param" => ModelOption::OwnParam(name.span()),
        "own_key" => ModelOption::OwnKey(name.span()),
        _ => return Err(unknown_of_type(name)),
    }))
}

fn serde_model_option(name: &Ident, input: ParseStream<'_>) -> Result<Option<ModelOption>> {
    match name.to_string().as_str() {
        "rename_all" => value(input).map(|case| Some(ModelOption::RenameAll(case))),
        "rename_all_fields" => value(input).map(|case| Some(ModelOption::RenameAllFields(case))),
        "deny_unknown_fields" => Ok(Some(ModelOption::DenyUnknown)),
        "transparent" => Ok(Some(ModelOption::Transparent(name.span()))),
        "tag" => value(input).map(|tag| Some(ModelOption::Tag(tag))),
        "content" => value(input).map(|content| Some(ModelOption::Content(content))),
        "untagged" => Ok(Some(ModelOption::Untagged(name.span()))),
        "crate" => value::<LitStr>(input).map(|_| None),
        other => Err(not_honoured(name, other)),
    }
}

fn field_option(name: &Ident, input: ParseStream<'_>) -> Result<Option<FieldOption>> {
    Ok(Some(match name.to_string().as_str() {
        "rename" => FieldOption::Rename(value(input)?),
        "alias" => FieldOption::Alias(value(input)?),
        "default" if input.peek(Token![=]) => FieldOption::DefaultValue(value(input)?),
        "default" => FieldOption::Default(name.clone()),
        "skip" => FieldOption::Skip(name.span()),
        "flatten" => FieldOption::Flatten(name.span()),
        "skip_writing" => FieldOption::SkipWriting,
        "skip_writing_if" => FieldOption::SkipWritingIf(function(input)?),
        "check_with" => FieldOption::CheckWith(function(input)?),
        _ => FieldOption::Constraint(Constraint::parse(name.clone(), input, None)?),
    }))
}

fn serde_field_option(name: &Ident, input: ParseStream<'_>) -> Result<Option<FieldOption>> {
    Ok(Some(match name.to_string().as_str() {
        "rename" if input.peek(Token![=]) => FieldOption::Rename(value(input)?),
        "alias" => FieldOption::Alias(value(input)?),
        "default" if input.peek(Token![=]) => {
            let path: ExprPath = value::<LitStr>(input)?.parse()?;
            FieldOption::DefaultValue(syn::parse_quote!(#path()))
        }
        "default" => FieldOption::Default(name.clone()),
        "skip" => FieldOption::Skip(name.span()),
        "flatten" => FieldOption::Flatten(name.span()),
        "skip_serializing" => FieldOption::SkipWriting,
        "skip_serializing_if" => FieldOption::SkipWritingIf(function(input)?),
        // A model borrows wherever its type does.
        "borrow" => {
            if input.peek(Token![=]) {
                value::<LitStr>(input)?;
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

/// What stands behind `=`.
fn value<T: Parse>(input: ParseStream<'_>) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// The function behind `=`; also as a text, which is how serde has it.
pub(super) fn function(input: ParseStream<'_>) -> Result<Path> {
    input.parse::<Token![=]>()?;
    if input.peek(LitStr) {
        input.parse::<LitStr>()?.parse()
    } else {
        input.parse()
    }
}

/// What stands in parentheses, separated by commas.
pub(super) fn arguments<T: Parse>(input: ParseStream<'_>) -> Result<Vec<T>> {
    arguments_of(input, T::parse)
}

/// The same, each read like this.
pub(super) fn arguments_of<T>(
    input: ParseStream<'_>,
    mut read: impl FnMut(ParseStream<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    if !input.peek(token::Paren) {
        return Ok(Vec::new());
    }
    let content;
    syn::parenthesized!(content in input);
    let mut arguments = Vec::new();
    while !content.is_empty() {
        arguments.push(read(&content)?);
        if !content.is_empty() {
            content.parse::<Token![,]>()?;
        }
    }
    Ok(arguments)
}
