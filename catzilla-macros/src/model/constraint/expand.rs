//! The value in the library that a constraint stands for.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Expr, ExprRange, Path, RangeLimits, Type, spanned::Spanned};

use super::{
    Constraint, Kind, Rule,
    place::{kind_of, layers, name_of_type, part},
};

/// All constraints of a value of this type, as one; `named` is the type as the code may name it.
pub(crate) fn expand(constraints: &[Constraint], ty: &Type, named: &TokenStream) -> TokenStream {
    let all = constraints.iter().map(|one| one.expand(named, Some(ty)));
    quote_spanned!(ty.span()=> (#(#all,)*))
}

impl Constraint {
    // Expands to an expression of a type that implements `Constraint<Ty>`:
    //
    //     model::Len::new(1, 64, model::Unit::Characters)
    //
    // `ty` is the type as it is written, where that is known.
    fn expand(&self, named: &TokenStream, ty: Option<&Type>) -> TokenStream {
        let span = self.name.span();
        let model = quote_spanned!(span=> ::catzilla::__private::model);
        let kind = ty.and_then(name_of_type).and_then(|name| kind_of(&name));
        match &self.rule {
            Rule::Plain(library, _) => {
                let library = Ident::new(library, span);
                quote_spanned!(span=> #model::#library)
            }
            Rule::Part(library, text) => {
                let library = Ident::new(library, span);
                quote_spanned!(span=> #model::#library(#text))
            }
            Rule::Len { range, bytes } => self.len(range, *bytes, kind),
            Rule::Range(range) => {
                let min = optional(range.start.as_deref());
                let max = optional(range.end.as_deref());
                let open = matches!(range.limits, RangeLimits::HalfOpen(_)) && range.end.is_some();
                self.of_number(named, kind, &quote!(#min, #max, #open))
            }
            Rule::MultipleOf(divisor) => self.of_number(named, kind, &quote!(#divisor)),
            Rule::OneOfNumbers(numbers) => self.of_number(named, kind, &quote!([#(#numbers),*])),
            Rule::Pattern(pattern) => pattern.expand(),
            Rule::OneOfTexts(texts) => quote_spanned!(span=> #model::OneOfTexts(&[#(#texts),*])),
            Rule::Each(inner) => {
                let item = quote_spanned!(span=> <#named as #model::List>::Item);
                self.inner("Each", inner, &item, ty.and_then(|ty| part(ty, 0)))
            }
            Rule::Keys(inner) => {
                let key = quote_spanned!(span=> <#named as #model::Map>::Key);
                self.inner("Keys", inner, &key, ty.and_then(|ty| part(ty, 0)))
            }
            Rule::Values(inner) => {
                let value = quote_spanned!(span=> <#named as #model::Map>::Value);
                self.inner("Values", inner, &value, ty.and_then(|ty| part(ty, 1)))
            }
            Rule::Check(function) => {
                let said = said(function, &["value"]);
                let value = local_of(function, "value");
                quote_spanned!(span=> #model::Check(|#value: &#named| #said))
            }
            Rule::Own(own) => own_of(own, named, ty.map_or(0, layers)),
        }
    }

    // Expands to one of:
    //
    //     <u8 as model::NumberRules>::catzilla_range(Some(1), Some(150), false)
    //     { use model::NumberRules as _; <Age>::catzilla_range(Some(1), Some(150), false) }
    //
    // the second for a type that may be no number: a function that is not found is one error, where a bound
    // that does not hold is one for each place that depends on it.
    fn of_number(
        &self,
        named: &TokenStream,
        kind: Option<Kind>,
        arguments: &TokenStream,
    ) -> TokenStream {
        let span = self.name.span();
        let rules = quote_spanned!(span=> ::catzilla::__private::model::NumberRules);
        let function = format_ident!("catzilla_{}", self.name);
        if kind.is_some() {
            return quote_spanned!(span=> <#named as #rules>::#function(#arguments));
        }
        quote_spanned!(span=> {
            #[allow(unused_imports)]
            use #rules as _;
            <#named>::#function(#arguments)
        })
    }

    fn len(&self, range: &ExprRange, bytes: bool, kind: Option<Kind>) -> TokenStream {
        let span = self.name.span();
        let model = quote_spanned!(span=> ::catzilla::__private::model);
        let unit = match kind {
            _ if bytes => quote!(Bytes),
            Some(Kind::List | Kind::Set | Kind::Map) => quote!(Items),
            _ => quote!(Characters),
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

    /// One that holds of parts of the value, which are of this type.
    fn inner(
        &self,
        library: &str,
        inner: &[Self],
        named: &TokenStream,
        ty: Option<&Type>,
    ) -> TokenStream {
        let span = self.name.span();
        let library = Ident::new(library, span);
        let all = inner.iter().map(|one| one.expand(named, ty));
        quote_spanned!(span=> ::catzilla::__private::model::#library((#(#all,)*)))
    }
}

// Expands to `(Even)`, and where its value may be within the field's, as in an `Option<Box<u32>>`, to
//
//     {
//         use model::{OwnOfValue as _, OwnWithin as _};
//         let own = (Even);
//         (&&model::own::<Option<Box<u32>>, _>(&own)).place(own, |own| model::Within(model::Within(own)))
//     }
fn own_of(own: &Expr, named: &TokenStream, layers: usize) -> TokenStream {
    if layers == 0 {
        return quote_spanned!(own.span()=> (#own));
    }
    let model = quote_spanned!(own.span()=> ::catzilla::__private::model);
    let value = Ident::new("own", Span::mixed_site().located_at(own.span()));
    let within = (0..layers).fold(quote!(#value), |within, _| quote!(#model::Within(#within)));
    quote_spanned! {own.span()=> {
        #[allow(unused_imports)]
        use #model::{OwnOfValue as _, OwnWithin as _};
        let #value = (#own);
        (&&#model::own::<#named, _>(&#value)).place(#value, |#value| #within)
    }}
}

// Expands to `model::said(is_free(value))`, at the function's name: rustc blames that where it returns
// something else than a check does.
pub(in crate::model) fn said(function: &Path, arguments: &[&str]) -> TokenStream {
    let span = function.span();
    let arguments = arguments.iter().map(|name| local_of(function, name));
    quote_spanned!(span=> ::catzilla::__private::model::said(#function(#(#arguments),*)))
}

/// A local of generated code at the function's name, whatever macro of the user's wrote that.
fn local_of(function: &Path, name: &str) -> Ident {
    Ident::new(name, Span::call_site().located_at(function.span()))
}

fn optional(bound: Option<&Expr>) -> TokenStream {
    let Some(bound) = bound else {
        return quote!(::core::option::Option::None);
    };
    quote!(::core::option::Option::Some(#bound))
}
