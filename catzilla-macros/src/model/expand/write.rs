//! How a model writes itself.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{LitStr, Member, Path, Type, spanned::Spanned};

use super::{quoted::quoted, scope::Scope};
use crate::{
    model::{
        ir::{Field, Fields, Model, Shape, Variant, Written},
        known::is_known,
    },
    span::local,
};

// Expands to:
//
//     impl<'a> WriteJson for User<'a> {
//         fn write(&self, writer: &mut Writer) { … }
//     }
pub(super) fn expand(model: &Model, scope: &Scope) -> TokenStream {
    let writer = local("writer");
    let write = match &model.shape {
        Shape::Struct(fields) => {
            let value = |name: &Ident| quote!(&self.#name);
            object("{", fields, "}", &value, &writer, scope)
        }
        Shape::Newtype(field, member) => newtype(field, member, &writer, scope),
        Shape::Names(variants) => names(variants, &writer),
        Shape::Tagged(tagging, variants) => super::tagged::write(tagging, variants, &writer, scope),
    };
    let (generics, of, wheres) = scope.written();
    quote! {
        #[automatically_derived]
        impl #generics ::catzilla::__private::model::WriteJson for #of #wheres {
            fn write(&self, #writer: &mut ::catzilla::__private::model::Writer) {
                #write
            }
        }
    }
}

fn newtype(field: &Field, member: &Member, writer: &Ident, scope: &Scope) -> TokenStream {
    value(&field.ty, &quote!(&self.#member), writer, scope)
}

// Expands to `match self { Self::Red => writer.raw("\"red\""), … }`.
fn names(variants: &[Variant], writer: &Ident) -> TokenStream {
    let arms = variants.iter().map(|Variant { name, names, .. }| {
        let text = raw(&quoted(&names[0]), writer);
        quote!(Self::#name => #text,)
    });
    quote!(match self { #(#arms)* })
}

/// `writer.raw("…");`
pub(super) fn raw(text: &str, writer: &Ident) -> TokenStream {
    let text = LitStr::new(text, writer.span());
    quote!(#writer.raw(#text))
}

// Expands to one of:
//
//     WriteJson::write(&self.name, writer)
//     { use model::{WriteNothing as _, …}; (&&&model::of_value(&self.at)).write(&self.at, writer) }
pub(super) fn value(ty: &Type, value: &TokenStream, writer: &Ident, scope: &Scope) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    if is_known(ty) || scope.is_generic(ty) {
        return quote_spanned!(ty.span()=> #model::WriteJson::write(#value, #writer));
    }
    quote_spanned! {ty.span()=> {
        #[allow(unused_imports)]
        use #model::{WriteNothing as _, WriteOwn as _, WriteSerde as _};
        (&&&#model::of_value(#value)).write(#value, #writer)
    }}
}

/// What has been written of an object so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    /// Members that may have been left out.
    Perhaps,
    Something,
}

/// The statements of an object that are known so far, and the text that comes behind them.
struct Object<'o> {
    done: TokenStream,
    pending: String,
    before: Before,
    writer: &'o Ident,
}

impl Object<'_> {
    fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let raw = raw(&std::mem::take(&mut self.pending), self.writer);
        self.done.extend(quote!(#raw;));
    }

    /// Before a member that is always there.
    fn always(&mut self, name: &str) {
        match self.before {
            Before::Nothing => self.pending.extend([&*quoted(name), ":"]),
            Before::Something => self.pending.extend([",", &*quoted(name), ":"]),
            Before::Perhaps => {
                self.flush();
                let member = self.member(name);
                self.done.extend(member);
            }
        }
        self.flush();
        self.before = Before::Something;
    }

    /// `writer.member(",\"name\":");`
    fn member(&self, name: &str) -> TokenStream {
        let text = format!(",{}:", quoted(name));
        let (text, writer) = (LitStr::new(&text, self.writer.span()), self.writer);
        quote!(#writer.member(#text);)
    }

    /// The members of another object, of which there may be none.
    fn flattened(&mut self, write: &TokenStream) {
        self.flush();
        let writer = self.writer;
        self.done
            .extend(quote!(#writer.flattened(|#writer| #write);));
        if self.before == Before::Nothing {
            self.before = Before::Perhaps;
        }
    }

    /// A member that is there unless the function says otherwise.
    fn unless(&mut self, name: &str, function: &Path, value: &TokenStream, write: &TokenStream) {
        self.flush();
        let member = self.member(name);
        self.done
            .extend(quote!(if !#function(#value) { #member #write; }));
        if self.before == Before::Nothing {
            self.before = Before::Perhaps;
        }
    }
}

// Expands to, with the text between two values in one piece:
//
//     writer.raw("{\"id\":");
//     WriteJson::write(&self.id, writer);
//     writer.raw(",\"name\":");
//     WriteJson::write(&self.name, writer);
//     if !Option::is_none(&self.age) { writer.member(",\"age\":"); WriteJson::write(&self.age, writer); }
//     writer.raw("}");
pub(super) fn object(
    open: &str,
    fields: &Fields,
    close: &str,
    of: &dyn Fn(&Ident) -> TokenStream,
    writer: &Ident,
    scope: &Scope,
) -> TokenStream {
    let mut object = Object {
        done: TokenStream::new(),
        pending: open.to_owned(),
        before: if open.ends_with('{') {
            Before::Nothing
        } else {
            Before::Something
        },
        writer,
    };
    for field in &fields.read {
        let of_field = of(&field.name);
        let write = value(&field.ty, &of_field, writer, scope);
        match &field.written {
            Written::Always => {
                object.always(&field.names[0]);
                object.done.extend(quote!(#write;));
            }
            Written::Unless(function) => {
                object.unless(&field.names[0], function, &of_field, &write);
            }
            Written::Never => {}
        }
    }
    for field in &fields.flattened {
        let write = value(&field.ty, &of(&field.name), writer, scope);
        object.flattened(&write);
    }
    object.pending += close;
    object.flush();
    object.done
}
