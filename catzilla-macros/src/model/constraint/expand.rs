//! The value in the library that a constraint stands for.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Expr, ExprRange, RangeLimits, Type, spanned::Spanned};

use super::{Constraint, Rule, place::name_of_type};

/// All constraints of a value of this type, as one; `named` is the type as the code may name it.
pub(crate) fn expand(constraints: &[Constraint], ty: &Type, named: &TokenStream) -> TokenStream {
    let name = name_of_type(ty);
    let items = name.is_some_and(|name| ["Vec", "HashMap", "BTreeMap"].contains(&name.as_str()));
    let all = constraints.iter().map(|one| one.expand(named, items));
    quote_spanned!(ty.span()=> (#(#all,)*))
}

impl Constraint {
    // Expands to an expression of a type that implements `Constraint<Ty>`:
    //
    //     model::Len::new(1, 64, model::Unit::Characters)
    fn expand(&self, ty: &TokenStream, items: bool) -> TokenStream {
        let span = self.name.span();
        let model = quote_spanned!(span=> ::catzilla::__private::model);
        match &self.rule {
            Rule::Plain(library, _) => {
                let library = Ident::new(library, span);
                quote_spanned!(span=> #model::#library)
            }
            Rule::Part(library, text) => {
                let library = Ident::new(library, span);
                quote_spanned!(span=> #model::#library(#text))
            }
            Rule::Len { range, bytes } => self.len(range, *bytes, items),
            Rule::Range(range) => {
                let min = optional(range.start.as_deref());
                let max = optional(range.end.as_deref());
                let open = matches!(range.limits, RangeLimits::HalfOpen(_)) && range.end.is_some();
                quote_spanned!(span=> #model::from_to::<#ty>(#min, #max, #open))
            }
            Rule::MultipleOf(divisor) => {
                quote_spanned!(span=> #model::multiple_of::<#ty>(#divisor))
            }
            Rule::Pattern(pattern) => pattern.expand(),
            Rule::OneOfTexts(texts) => quote_spanned!(span=> #model::OneOfTexts(&[#(#texts),*])),
            Rule::OneOfNumbers(numbers) => {
                quote_spanned!(span=> #model::one_of::<#ty, _>([#(#numbers),*]))
            }
            Rule::Each(inner) => self.inner("Each", inner, &quote!(<#ty as #model::List>::Item)),
            Rule::Keys(inner) => self.inner("Keys", inner, &quote!(<#ty as #model::Map>::Key)),
            Rule::Values(inner) => {
                self.inner("Values", inner, &quote!(<#ty as #model::Map>::Value))
            }
            Rule::Check(function) => quote_spanned! {span=>
                #model::Check(|value: &#ty| #function(value).map_err(::core::convert::Into::into))
            },
            Rule::Own(own) => quote_spanned!(own.span()=> (#own)),
        }
    }

    fn len(&self, range: &ExprRange, bytes: bool, items: bool) -> TokenStream {
        let span = self.name.span();
        let model = quote_spanned!(span=> ::catzilla::__private::model);
        let unit = match (bytes, items) {
            (true, _) => quote!(Bytes),
            (false, true) => quote!(Items),
            (false, false) => quote!(Characters),
        };
        let min = range
            .start
            .as_ref()
            .map_or_else(|| quote!(0), |min| quote!(#min));
        let max = match (&range.end, range.limits) {
            (None, _) => quote!(::core::primitive::usize::MAX),
            (Some(max), RangeLimits::Closed(_)) => quote!(#max),
            (Some(max), RangeLimits::HalfOpen(_)) => quote!(#max - 1),
        };
        quote_spanned!(span=> #model::Len::new(#min, #max, #model::Unit::#unit))
    }

    /// One that holds of parts of the value, which are of type `ty`.
    fn inner(&self, library: &str, inner: &[Self], ty: &TokenStream) -> TokenStream {
        let span = self.name.span();
        let library = Ident::new(library, span);
        let all = inner.iter().map(|one| one.expand(ty, false));
        quote_spanned!(span=> ::catzilla::__private::model::#library((#(#all,)*)))
    }
}

fn optional(bound: Option<&Expr>) -> TokenStream {
    let Some(bound) = bound else {
        return quote!(::core::option::Option::None);
    };
    quote!(::core::option::Option::Some(#bound))
}
