//! `default = value`: what is in a field that did not come.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Error, Expr, Lit, LitStr, Path, Result, Type, spanned::Spanned};

use super::constraint::is_text;

/// The value, as one of this type; `named` is the type as the code may name it.
//
// Expands to `{ let value: u8 = 18; value }`, so that rustc says of another value which type is wanted.
pub(crate) fn default_value(value: &Expr, ty: &Type, named: &TokenStream) -> Result<TokenStream> {
    if let Some(text) = text(value)
        && !matches!(ty, Type::Reference(_))
        && let Some(is_text) = is_text(ty)
    {
        return Err(no_path(text, is_text));
    }
    let made = quote_spanned!(value.span()=> value);
    Ok(quote!({ let #made: #named = #value; #made }))
}

fn text(value: &Expr) -> Option<&LitStr> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// A text that is no value of the field's type: to serde it is the path of a function.
fn no_path(text: &LitStr, is_text: bool) -> Error {
    let value = text.value();
    let path = syn::parse_str::<Path>(&value).map_or("function".to_owned(), |_| value);
    let for_text = if is_text {
        format!("`default = {}.into()` for this text, or ", quote!(#text))
    } else {
        String::new()
    };
    let message = format!(
        "`default` is a value of the field's own type\n\
         help: write {for_text}`default = {path}()` for what a function makes"
    );
    Error::new(text.span(), message)
}
