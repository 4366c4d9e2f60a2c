//! The implementation of `Value`, whatever the shape of the type.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

use super::{scope::Scope, sees, whole::Whole};

/// What differs from shape to shape.
pub(super) struct Value<'v> {
    pub(super) reader: &'v Ident,
    pub(super) report: &'v Ident,
    pub(super) constants: TokenStream,
    /// The types of all that is read.
    pub(super) types: &'v [&'v Type],
    /// The attribute of a first pass that is worth no call.
    pub(super) inline: Option<TokenStream>,
    /// What stands before the reading; nothing, mostly.
    pub(super) begin: TokenStream,
    /// The value as an `Option`, in the first pass and in the second.
    pub(super) read: TokenStream,
    pub(super) explain: TokenStream,
    /// The functions that only some shapes have.
    pub(super) others: TokenStream,
    /// Whether the constraints hold inside `self`, and the statements that report those that do not.
    pub(super) holds: TokenStream,
    pub(super) check: TokenStream,
}

impl Value<'_> {
    // Expands to:
    //
    //     impl<'a> Value<'a> for User<'a> {
    //         const EXPECTED: &'static str = …;
    //         fn read(reader: &mut Reader<'a>) -> Option<Self> { … }
    //         fn explain(reader: &mut Reader<'a>, report: &mut Report) -> Option<Self> { … }
    //         fn holds(&self) -> bool { … }
    //         fn check(&self, report: &mut Report) { … }
    //     }
    //
    // with what has to hold of the whole in each of the functions.
    pub(super) fn implement(self, whole: &Whole<'_>, scope: &Scope) -> TokenStream {
        let Self {
            reader,
            report,
            constants,
            types,
            inline,
            begin,
            others,
            check,
            ..
        } = &self;
        let read = whole.read(&self.read, reader);
        let explain = whole.explain(&self.explain, reader, report);
        let (holds, check_whole) = (whole.holds(&self.holds), whole.check(report));
        let (state, proofs) = (sees::constant(scope), sees::generic_proofs(types, scope));
        let (generics, of, wheres) = (scope.impl_generics(), scope.model(), scope.wheres());
        let lifetime = scope.lifetime();
        quote! {
            #[automatically_derived]
            impl #generics ::catzilla::__private::model::Value<#lifetime> for #of #wheres {
                #constants
                #state

                #inline
                fn read(
                    #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
                ) -> ::core::option::Option<Self> {
                    #proofs
                    #begin
                    #read
                }

                fn explain(
                    #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
                    #report: &mut ::catzilla::__private::model::Report,
                ) -> ::core::option::Option<Self> {
                    #explain
                }

                #others

                fn holds(&self) -> ::core::primitive::bool {
                    #holds
                }

                fn check(&self, #report: &mut ::catzilla::__private::model::Report) {
                    #check
                    #check_whole
                }
            }
        }
    }
}
