//! What the options of a field say, all of them together.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Error, LitStr, Path, Result, Type, spanned::Spanned};

use super::{
    borrowed::wrongly_borrowed,
    constant::is_constant,
    constraint::{Constraint, Known, contradictions},
    default::default_value,
    doc::doc,
    ir::{Field, Written},
    syntax::{FieldOption, field_options},
};
use crate::errors::none;

#[derive(Default)]
pub(super) struct Said {
    pub(super) renamed: Option<LitStr>,
    pub(super) aliases: Vec<LitStr>,
    pub(super) default: Option<Default>,
    pub(super) skip: Option<Span>,
    pub(super) flatten: Option<Span>,
    constraints: Vec<Constraint>,
    check_with: Option<Path>,
    /// Whether it is written, and where that is said.
    written: Option<(Written, Span)>,
}

/// What stands for a member that does not come.
pub(super) struct Default {
    pub(super) value: TokenStream,
    is_constant: bool,
    known: Option<Known>,
}

/// The value of `default` without one.
pub(super) fn default_of(ty: &Type) -> TokenStream {
    quote!(<#ty as ::core::default::Default>::default())
}

impl Said {
    /// By what nothing of this type could be.
    pub(super) fn of(written: &syn::Field) -> Result<Self> {
        let ty = &written.ty;
        let mut said = Self::default();
        for option in field_options(&written.attrs)? {
            said.add(option, ty)?;
        }
        if said.skip.is_some() {
            return Ok(said);
        }
        none(wrongly_borrowed(ty))?;
        let each = said.constraints.iter();
        none(each.flat_map(|constraint| constraint.misplaced(ty)))?;
        let default = said.default.as_ref();
        let known = default.and_then(|default| default.known.as_ref());
        none(contradictions(&said.constraints, Some(ty), known))?;
        Ok(said)
    }

    fn add(&mut self, option: FieldOption, ty: &Type) -> Result<()> {
        match option {
            FieldOption::Rename(text) => self.renamed = Some(text),
            FieldOption::Alias(text) => self.aliases.push(text),
            FieldOption::Default(word) => {
                self.default = Some(Default {
                    value: default_of(ty),
                    is_constant: true,
                    known: Known::default_of(ty, &word),
                });
            }
            FieldOption::DefaultValue(value) => {
                self.default = Some(Default {
                    value: default_value(&value, ty, &quote!(#ty))?,
                    is_constant: is_constant(&value),
                    known: Known::of(&value),
                });
            }
            FieldOption::Skip(span) => self.skip = Some(span),
            FieldOption::Flatten(span) => self.flatten = Some(span),
            FieldOption::SkipWriting(span) => self.written = Some((Written::Never, span)),
            FieldOption::SkipWritingIf(function) => {
                let span = function.span();
                self.written = Some((Written::Unless(function), span));
            }
            FieldOption::CheckWith(function) => self.check_with = Some(function),
            FieldOption::Constraint(constraint) => self.constraints.push(constraint),
        }
        Ok(())
    }

    /// Where each option stands that is about a member of an object.
    pub(super) fn of_a_member(&self) -> impl Iterator<Item = Span> {
        let names = self.renamed.iter().chain(&self.aliases).map(LitStr::span);
        names.chain(self.written.as_ref().map(|(_, span)| *span))
    }

    /// Where each option stands beside `skip`, `flatten` and a default.
    pub(super) fn beside(&self) -> impl Iterator<Item = Span> {
        let constraints = self.constraints.iter().map(Constraint::span);
        let functions = self.check_with.iter().map(Spanned::span);
        self.of_a_member().chain(constraints).chain(functions)
    }

    /// What cannot be true of a field that is not there for a client.
    pub(super) fn beside_skip(&self) -> Option<Error> {
        let span = self.beside().chain(self.flatten).next()?;
        let message = "a field that is skipped is neither read nor written\n\
                       help: leave this out, or take `skip` away";
        Some(Error::new(span, message))
    }

    /// The field, with its names in JSON.
    pub(super) fn field(self, written: &syn::Field, name: Ident, names: Vec<String>) -> Field {
        let (default, is_constant) = match self.default {
            Some(default) => (Some(default.value), default.is_constant),
            None => (None, false),
        };
        Field {
            name,
            ty: written.ty.clone(),
            names,
            default,
            default_is_constant: is_constant,
            doc: doc(&written.attrs),
            constraints: self.constraints,
            check_with: self.check_with,
            written: self.written.map_or(Written::Always, |(written, _)| written),
        }
    }
}
