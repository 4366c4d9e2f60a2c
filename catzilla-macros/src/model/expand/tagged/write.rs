//! How an enum with data is written.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    super::{quoted::quoted, scope::Scope, write},
    Case, Holds,
};
use crate::model::ir::{Tagging, Variant};

// Expands to:
//
//     match self {
//         Self::Nothing => writer.raw("{\"kind\":\"nothing\"}"),
//         Self::Circle { radius, .. } => {
//             writer.raw("{\"kind\":\"circle\",\"radius\":");
//             WriteJson::write(radius, writer);
//             writer.raw("}");
//         }
//     }
pub(in crate::model::expand) fn write(
    tagging: &Tagging,
    variants: &[Variant],
    writer: &Ident,
    scope: &Scope,
) -> TokenStream {
    let arms = variants.iter().enumerate().map(|(number, variant)| {
        let case = Case::new(number, variant, tagging, scope);
        let (pattern, write) = (case.pattern(), case.write(variant, tagging, writer, scope));
        quote!(#pattern => { #write })
    });
    quote!(match self { #(#arms)* })
}

impl Case<'_> {
    fn write(
        &self,
        variant: &Variant,
        tagging: &Tagging,
        writer: &Ident,
        scope: &Scope,
    ) -> TokenStream {
        let name = quoted(&variant.names[0]);
        let (open, close) = around(tagging, &name);
        let open = open.as_str();
        match (&self.content, tagging) {
            (Holds::Nothing, Tagging::External) => write::raw(&name, writer),
            (Holds::Nothing, Tagging::Internal(_) | Tagging::Adjacent(..)) => {
                // The tag alone.
                let tag = open.split_inclusive(&name).next().unwrap_or(open);
                write::raw(&format!("{tag}}}"), writer)
            }
            (Holds::One(field), Tagging::Internal(_)) => {
                let value = write::value(&field.ty, &quote!(value), writer, scope);
                quote!(#writer.object_behind(#open, |#writer| { #value }))
            }
            (Holds::One(field), _) => {
                let value = write::value(&field.ty, &quote!(value), writer, scope);
                between(open, &value, close, writer)
            }
            (Holds::List(types), _) => {
                let items = types.iter().enumerate().map(|(at, ty)| {
                    let comma = (at > 0).then(|| write::raw(",", writer));
                    let item = format_ident!("item{at}");
                    let value = write::value(ty, &quote!(#item), writer, scope);
                    quote!(#comma; #value;)
                });
                between(
                    &format!("{open}["),
                    &quote!(#(#items)*),
                    &format!("]{close}"),
                    writer,
                )
            }
            (Holds::Struct(fields, _), _) => {
                let open = match tagging {
                    Tagging::Internal(_) => open.to_owned(),
                    Tagging::External | Tagging::Adjacent(..) => format!("{open}{{"),
                };
                let close = format!("}}{close}");
                let of = |name: &Ident| quote!(#name);
                write::object(&open, fields, &close, &of, writer, scope)
            }
        }
    }
}

/// What stands before and behind the content of a variant; the object of an internal tag is the content's.
fn around(tagging: &Tagging, name: &str) -> (String, &'static str) {
    match tagging {
        Tagging::External => (format!("{{{name}:"), "}"),
        Tagging::Internal(tag) => (format!("{{{}:{name}", quoted(tag)), ""),
        Tagging::Adjacent(tag, content) => {
            let (tag, content) = (quoted(tag), quoted(content));
            (format!("{{{tag}:{name},{content}:"), "}")
        }
    }
}

fn between(open: &str, value: &TokenStream, close: &str, writer: &Ident) -> TokenStream {
    let (open, close) = (write::raw(open, writer), write::raw(close, writer));
    quote!(#open; #value; #close)
}
