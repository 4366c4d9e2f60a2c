//! The type in the library that a constraint stands for, where it has a name.
//!
//! rustc checks a function that returns a type with a name in half the time that one with `impl` takes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Expr, Type};

use super::{
    Constraint, Kind, Rule,
    place::{bare, kind_of, name_of_type, part},
};

/// The type of what [`expand`](super::expand) makes of these, if each of them has a name.
pub(crate) fn named(constraints: &[Constraint], ty: &Type) -> Option<TokenStream> {
    let each = constraints.iter().map(|one| one.named(Some(ty)));
    let each: Vec<_> = each.collect::<Option<_>>()?;
    Some(quote!((#(#each,)*)))
}

impl Constraint {
    fn named(&self, ty: Option<&Type>) -> Option<TokenStream> {
        let model = quote!(::catzilla::__private::model);
        Some(match &self.rule {
            Rule::Plain(library, _) | Rule::Part(library, _) => {
                let library = Ident::new(library, self.name.span());
                quote!(#model::#library)
            }
            Rule::Len { .. } => quote!(#model::Len),
            Rule::Range(range) => {
                let bounds = [&range.start, &range.end].into_iter().flatten();
                let number = of_literals(bounds.map(|bound| &**bound), ty)?;
                quote!(#model::Range<#number>)
            }
            Rule::MultipleOf(divisor) => {
                let number = of_literals([divisor], ty)?;
                quote!(#model::MultipleOf<#number>)
            }
            Rule::OneOfTexts(_) => quote!(#model::OneOfTexts),
            Rule::Each(inner) => {
                let inner = named(inner, part(ty?, 0)?)?;
                quote!(#model::Each<#inner>)
            }
            Rule::Keys(inner) => {
                let inner = named(inner, part(ty?, 0)?)?;
                quote!(#model::Keys<#inner>)
            }
            Rule::Values(inner) => {
                let inner = named(inner, part(ty?, 1)?)?;
                quote!(#model::Values<#inner>)
            }
            Rule::Pattern(_) | Rule::OneOfNumbers(_) | Rule::Check(_) | Rule::Own(_) => {
                return None;
            }
        })
    }
}

/// The type of a number whose bounds are literals: what is wrong with those is then told here alone.
fn of_literals<'e>(
    bounds: impl IntoIterator<Item = &'e Expr>,
    ty: Option<&'e Type>,
) -> Option<&'e Type> {
    let is_literal = |bound: &Expr| matches!(bound, Expr::Lit(_) | Expr::Unary(_));
    let ty = bare(ty?);
    let is_number = kind_of(&name_of_type(ty)?) == Some(Kind::Number);
    (is_number && bounds.into_iter().all(is_literal)).then_some(ty)
}
