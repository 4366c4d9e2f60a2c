//! What has to hold of a whole value: `check = function` and `check_with = function`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Path, Type};

use crate::model::{constraint::said, ir::Model};

/// The functions that say so, if there are any. Without one nothing is called, and the value is made
/// where it is wanted.
#[derive(Default)]
pub(super) struct Whole<'w> {
    check: Option<&'w Path>,
    /// One that sees the state, and the type of that.
    check_with: Option<(&'w Path, &'w Type)>,
}

impl<'w> Whole<'w> {
    pub(super) fn of(model: &'w Model) -> Self {
        Self {
            check: model.check.as_ref(),
            check_with: model.check_with.as_ref().zip(model.state.as_ref()),
        }
    }

    fn constraint(&self) -> Option<TokenStream> {
        let function = self.check?;
        let said = said(function, &["value"]);
        Some(quote!(::catzilla::__private::model::Check(|value: &Self| #said)))
    }

    fn seeing(&self) -> Option<TokenStream> {
        let (function, state) = self.check_with?;
        Some(seeing(function, &quote!(Self), state))
    }

    /// This `Option` of a value, if it holds of the value; within a function that returns an `Option`.
    pub(super) fn read(&self, value: &TokenStream, reader: &Ident) -> TokenStream {
        let mut value = value.clone();
        if let Some(whole) = self.constraint() {
            value = quote!(::catzilla::__private::model::whole(#value?, &#whole));
        }
        if let Some(seeing) = self.seeing() {
            value = quote!(::catzilla::__private::model::seen(#value?, #reader, #seeing));
        }
        value
    }

    /// The same with a report.
    pub(super) fn explain(
        &self,
        value: &TokenStream,
        reader: &Ident,
        report: &Ident,
    ) -> TokenStream {
        let model = quote!(::catzilla::__private::model);
        let mut value = value.clone();
        if let Some(whole) = self.constraint() {
            value = quote!(#model::explain_whole(#value?, #report, &#whole));
        }
        if let Some(seeing) = self.seeing() {
            value = quote!(#model::explain_seen(#value?, #reader, #report, #seeing));
        }
        value
    }

    /// Whether it holds of `self`, if this does.
    pub(super) fn holds(&self, before: &TokenStream) -> TokenStream {
        match self.constraint() {
            Some(whole) => {
                quote!(#before && ::catzilla::__private::model::Constraint::holds(&#whole, self))
            }
            None => before.clone(),
        }
    }

    /// Reports it of `self`.
    pub(super) fn check(&self, report: &Ident) -> TokenStream {
        match self.constraint() {
            Some(whole) => quote! {
                ::catzilla::__private::model::Constraint::check(&#whole, self, #report);
            },
            None => TokenStream::new(),
        }
    }
}

/// A function of a value and of the state, as a closure whose types are known.
pub(super) fn seeing(function: &Path, ty: &TokenStream, state: &Type) -> TokenStream {
    let said = said(function, &["value", "state"]);
    quote!(|value: &#ty, state: &#state| #said)
}
