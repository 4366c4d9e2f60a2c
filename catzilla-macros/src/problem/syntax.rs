//! What was written: `#[problem(status = 409, code = "sold-out", …)]` on a variant or a struct,
//! `#[problem(display)]` on the type, and `#[problem(with)]`, `#[from]` and `#[source]` on a field.

use proc_macro2::{Ident, Span};
use syn::{
    Attribute, Error, LitInt, LitStr, Result, Token, ext::IdentExt, parse::ParseStream,
    punctuated::Punctuated, token,
};

/// What was written on a variant, a struct or an enum.
#[derive(Default)]
pub(super) struct Options {
    pub(super) status: Option<LitInt>,
    pub(super) r#type: Option<LitStr>,
    pub(super) title: Option<LitStr>,
    pub(super) code: Option<LitStr>,
    pub(super) detail: Option<LitStr>,
    /// Fields that become members.
    pub(super) with: Vec<Ident>,
    pub(super) display: Option<Span>,
    /// The first option that says something of one way to go wrong.
    pub(super) of_a_case: Option<Ident>,
    /// Whether an attribute could not be read.
    pub(super) is_cut: bool,
}

impl Options {
    /// The options of all attributes, as far as they can be read, and the mistakes.
    pub(super) fn parse(attributes: &[Attribute]) -> (Self, Vec<Error>) {
        let mut options = Self::default();
        let mut errors = Vec::new();
        for attribute in attributes.iter().filter(|one| is_problem(one)) {
            let read = attribute.parse_args_with(|input: ParseStream<'_>| options.read(input));
            options.is_cut |= read.is_err();
            errors.extend(read.err());
        }
        (options, errors)
    }

    fn read(&mut self, input: ParseStream<'_>) -> Result<()> {
        while !input.is_empty() {
            let name = input.call(Ident::parse_any)?;
            self.read_option(&name, input)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn read_option(&mut self, name: &Ident, input: ParseStream<'_>) -> Result<()> {
        let word = name.to_string();
        if word == "display" {
            self.display = Some(name.span());
            return Ok(());
        }
        self.of_a_case.get_or_insert_with(|| name.clone());
        match word.as_str() {
            "status" => set(&mut self.status, name, input, "status = 409"),
            "type" => set(&mut self.r#type, name, input, "type = \"https://…\""),
            "title" => set(&mut self.title, name, input, "title = \"…\""),
            "code" => set(&mut self.code, name, input, "code = \"sold-out\""),
            "detail" => set(
                &mut self.detail,
                name,
                input,
                "detail = \"nothing is left of {name}\"",
            ),
            "with" => self.read_with(name, input),
            _ => {
                let message = format!(
                    "unknown option `{word}`; the options are `status`, `code`, `title`, `detail`, `type` and \
                     `with(…)`, and `display` on the type"
                );
                Err(Error::new(name.span(), message))
            }
        }
    }

    fn read_with(&mut self, name: &Ident, input: ParseStream<'_>) -> Result<()> {
        if !input.peek(token::Paren) {
            let message = "name the fields that become members: `with(left, name)`; on a field, `with` needs none";
            return Err(Error::new(name.span(), message));
        }
        let list;
        syn::parenthesized!(list in input);
        let fields = Punctuated::<Ident, Token![,]>::parse_terminated(&list)?;
        self.with.extend(fields);
        Ok(())
    }
}

/// What was written on a field.
#[derive(Default)]
pub(super) struct FieldOptions {
    /// `with`, and the name that was given.
    pub(super) with: Option<(Span, Option<LitStr>)>,
    pub(super) from: Option<Span>,
    pub(super) source: Option<Span>,
}

impl FieldOptions {
    pub(super) fn parse(attributes: &[Attribute]) -> (Self, Vec<Error>) {
        let mut options = Self::default();
        let mut errors = Vec::new();
        for attribute in attributes {
            if attribute.path().is_ident("from") {
                options.from = Some(span(attribute));
            } else if attribute.path().is_ident("source") {
                options.source = Some(span(attribute));
            } else if is_problem(attribute) {
                let read = attribute.parse_args_with(|input: ParseStream<'_>| options.read(input));
                errors.extend(read.err());
            }
        }
        (options, errors)
    }

    fn read(&mut self, input: ParseStream<'_>) -> Result<()> {
        let name = input.call(Ident::parse_any)?;
        if name != "with" {
            let message = format!(
                "unknown option `{name}`; the option of a field is `with`, or `with = \"name\"`, and what it says of \
                 the error stands on the variant or the struct"
            );
            return Err(Error::new(name.span(), message));
        }
        let mut own = None;
        if input.peek(Token![=]) {
            set(&mut own, &name, input, "with = \"name\"")?;
        }
        self.with = Some((name.span(), own));
        if input.is_empty() {
            Ok(())
        } else {
            Err(input.error("`with` is all that is said of a field"))
        }
    }
}

fn set<T: syn::parse::Parse>(
    option: &mut Option<T>,
    name: &Ident,
    input: ParseStream<'_>,
    example: &str,
) -> Result<()> {
    let message = format!("`{name}` has a value: `{example}`");
    if option.is_some() {
        let message = format!("`{name}` is given twice; leave one of them out");
        return Err(Error::new(name.span(), message));
    }
    if !input.peek(Token![=]) {
        return Err(Error::new(name.span(), message));
    }
    input.parse::<Token![=]>()?;
    let at = input.span();
    *option = Some(input.parse().map_err(|_| Error::new(at, message))?);
    Ok(())
}

fn is_problem(attribute: &Attribute) -> bool {
    attribute.path().is_ident("problem")
}

/// Where the name of an attribute stands.
fn span(attribute: &Attribute) -> Span {
    let name = attribute.path().get_ident();
    name.map_or_else(Span::call_site, Ident::span)
}
