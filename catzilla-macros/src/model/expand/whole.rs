//! What has to hold of a whole value: `check = function`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;

/// The function that says so, if there is one. Without one nothing is called, and the value is made
/// where it is wanted.
pub(super) struct Whole<'w>(pub(super) Option<&'w Path>);

impl Whole<'_> {
    fn constraint(&self) -> Option<TokenStream> {
        let function = self.0?;
        Some(quote!(::catzilla::__private::model::Check(
            |value: &Self| #function(value).map_err(::core::convert::Into::into)
        )))
    }

    /// This `Option` of a value, if it holds of the value; within a function that returns an `Option`.
    pub(super) fn read(&self, value: &TokenStream) -> TokenStream {
        match self.constraint() {
            Some(whole) => quote!(::catzilla::__private::model::whole(#value?, &#whole)),
            None => value.clone(),
        }
    }

    /// The same with a report.
    pub(super) fn explain(&self, value: &TokenStream, report: &Ident) -> TokenStream {
        match self.constraint() {
            Some(whole) => quote! {
                ::catzilla::__private::model::explain_whole(#value?, #report, &#whole)
            },
            None => value.clone(),
        }
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
