//! Constraints: what may be written, and the value in the library that each stands for.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{
    Error, Expr, ExprRange, Path, RangeLimits, Result, Token, Type, parse::ParseStream,
    spanned::Spanned,
};

use super::syntax::arguments;

/// What has to hold of a field.
pub(crate) struct Constraint {
    name: Ident,
    rule: Rule,
}

enum Rule {
    /// One without arguments, and the library's name for it.
    Plain(&'static str),
    Len {
        range: ExprRange,
        bytes: bool,
    },
    Range(ExprRange),
    Each(Vec<Constraint>),
    Check(Path),
    Own(Expr),
}

/// Those without arguments.
const PLAIN: [(&str, &str); 1] = [("email", "Email")];

impl Constraint {
    pub(super) fn parse(name: Ident, input: ParseStream<'_>) -> Result<Self> {
        let word = name.to_string();
        let rule = match word.as_str() {
            "len" => len(&name, input)?,
            "range" => Rule::Range(range(&name, &arguments::<Expr>(input)?)?),
            "each" => Rule::Each(inner(&name, input)?),
            "check" => {
                input.parse::<Token![=]>()?;
                Rule::Check(input.parse()?)
            }
            "constraint" => match <[Expr; 1]>::try_from(arguments(input)?) {
                Ok([own]) => Rule::Own(own),
                Err(_) => {
                    return Err(Error::new(
                        name.span(),
                        "write `constraint(value)`, a value of a type that implements `catzilla::Constraint`",
                    ));
                }
            },
            word => match PLAIN.iter().find(|(known, _)| *known == word) {
                Some((_, library)) => Rule::Plain(library),
                None => return Err(unknown(&name)),
            },
        };
        Ok(Self { name, rule })
    }

    // Expands to an expression of a type that implements `Constraint<Ty>`:
    //
    //     model::Len::new(1, 64, model::Unit::Characters)
    pub(super) fn expand(&self, ty: &TokenStream, items: bool) -> TokenStream {
        let span = self.name.span();
        let model = quote_spanned!(span=> ::catzilla::__private::model);
        match &self.rule {
            Rule::Plain(library) => {
                let library = Ident::new(library, span);
                quote_spanned!(span=> #model::#library)
            }
            Rule::Len { range, bytes } => {
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
            Rule::Range(range) => {
                let min = optional(range.start.as_deref());
                let max = optional(range.end.as_deref());
                let open = matches!(range.limits, RangeLimits::HalfOpen(_)) && range.end.is_some();
                quote_spanned!(span=> #model::from_to::<#ty>(#min, #max, #open))
            }
            Rule::Each(constraints) => {
                let item = quote!(<#ty as #model::List>::Item);
                let all = constraints.iter().map(|one| one.expand(&item, false));
                quote_spanned!(span=> #model::Each((#(#all,)*)))
            }
            Rule::Check(function) => {
                quote_spanned!(span=> #model::Check(|value: &#ty| #function(value).map_err(::core::convert::Into::into)))
            }
            Rule::Own(own) => quote_spanned!(own.span()=> (#own)),
        }
    }

    /// What the type of a field tells without being resolved.
    pub(crate) fn misplaced(&self, ty: &Type) -> Option<Error> {
        let name = name_of_type(ty)?;
        let number = NUMBERS.contains(&name.as_str());
        let text = ["str", "String", "Cow"].contains(&name.as_str());
        let (fits, what) = match &self.rule {
            Rule::Len { .. } => (
                !number && name != "bool" && name != "char",
                "text, lists and maps",
            ),
            Rule::Range(_) => (!text && name != "bool" && name != "Vec", "numbers"),
            Rule::Plain(_) => (!number && name != "bool", "text"),
            Rule::Each(_) => (!number && !text && name != "bool", "lists"),
            Rule::Check(_) | Rule::Own(_) => (true, ""),
        };
        let message = format!(
            "`{}` is for {what}, and this field is a `{name}`",
            self.name
        );
        (!fits).then(|| Error::new(self.name.span(), message))
    }
}

/// All constraints of a value of this type, as one.
pub(crate) fn expand(constraints: &[Constraint], ty: &Type, named: &TokenStream) -> TokenStream {
    let name = name_of_type(ty);
    let items = name.is_some_and(|name| ["Vec", "HashMap", "BTreeMap"].contains(&name.as_str()));
    let all = constraints.iter().map(|one| one.expand(named, items));
    quote!((#(#all,)*))
}

const NUMBERS: [&str; 14] = [
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32",
    "f64",
];

/// The last name of a type's path, within references and `Option`.
pub(super) fn name_of_type(ty: &Type) -> Option<String> {
    match ty {
        Type::Reference(reference) => name_of_type(&reference.elem),
        Type::Slice(_) | Type::Array(_) => Some("Vec".to_owned()),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            if last.ident == "Option"
                && let syn::PathArguments::AngleBracketed(arguments) = &last.arguments
                && let Some(syn::GenericArgument::Type(inner)) = arguments.args.first()
            {
                return name_of_type(inner);
            }
            Some(last.ident.to_string())
        }
        _ => None,
    }
}

fn optional(bound: Option<&Expr>) -> TokenStream {
    let Some(bound) = bound else {
        return quote!(::core::option::Option::None);
    };
    quote!(::core::option::Option::Some(#bound))
}

fn unknown(name: &Ident) -> Error {
    let message = format!(
        "`{name}` is neither a constraint nor an option of a field\n\
         help: the options are `rename`, `alias`, `default`, `skip`; the constraints are `len`, `range`, \
         `email`, `each`, `check` and `constraint`"
    );
    Error::new(name.span(), message)
}

fn inner(name: &Ident, input: ParseStream<'_>) -> Result<Vec<Constraint>> {
    struct One(Constraint);
    impl syn::parse::Parse for One {
        fn parse(input: ParseStream<'_>) -> Result<Self> {
            Constraint::parse(input.call(syn::ext::IdentExt::parse_any)?, input).map(Self)
        }
    }
    let inner = arguments::<One>(input)?;
    if inner.is_empty() {
        let message = format!("say what has to hold: `{name}(len(1..=32))`");
        return Err(Error::new(name.span(), message));
    }
    Ok(inner.into_iter().map(|One(one)| one).collect())
}

fn len(name: &Ident, input: ParseStream<'_>) -> Result<Rule> {
    let mut arguments = arguments::<Expr>(input)?;
    let bytes = matches!(arguments.first(), Some(Expr::Path(path)) if path.path.is_ident("bytes"));
    if bytes {
        arguments.remove(0);
    }
    range(name, &arguments).map(|range| Rule::Len { range, bytes })
}

/// The one range among the arguments, if it has a bound and is not empty.
fn range(name: &Ident, arguments: &[Expr]) -> Result<ExprRange> {
    let [Expr::Range(range)] = arguments else {
        let message = format!(
            "write the bounds as a range: `{name}(1..=64)`, `{name}(1..)` or `{name}(..=64)`"
        );
        return Err(Error::new(name.span(), message));
    };
    if range.start.is_none() && range.end.is_none() {
        return Err(Error::new_spanned(
            range,
            "this range holds everything: leave it out",
        ));
    }
    if is_empty(range) {
        return Err(Error::new_spanned(
            range,
            "this range is empty: nothing could ever be valid",
        ));
    }
    Ok(range.clone())
}

/// Whether literals show that nothing is in the range.
fn is_empty(range: &ExprRange) -> bool {
    let bound = |bound: &Option<Box<Expr>>| bound.as_deref().and_then(number);
    match (bound(&range.start), bound(&range.end)) {
        (Some(min), Some(max)) => match range.limits {
            RangeLimits::Closed(_) => min > max,
            RangeLimits::HalfOpen(_) => min >= max,
        },
        _ => false,
    }
}

fn number(bound: &Expr) -> Option<f64> {
    match bound {
        Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Int(number) => number.base10_parse().ok(),
            syn::Lit::Float(number) => number.base10_parse().ok(),
            _ => None,
        },
        Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Neg(_)) => {
            number(&unary.expr).map(|number| -number)
        }
        _ => None,
    }
}
