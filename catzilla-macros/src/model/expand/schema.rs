//! The JSON Schema of a model.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Type, spanned::Spanned};

use super::{field, scope::Scope};
use crate::{
    model::{
        constraint,
        ir::{Content, Field, Fields, Model, Shape, Tagging, Variant},
        known::is_known,
    },
    span::local,
};

// Expands to:
//
//     impl<'a> Describe for User<'a> {
//         fn schema(schemas: &mut Schemas) -> Schema {
//             schemas.model::<Self>(|schemas| { … })
//         }
//     }
pub(super) fn expand(model: &Model, scope: &Scope) -> TokenStream {
    let schemas = local("schemas");
    let schema = match &model.shape {
        Shape::Struct(fields) => object(&members(fields, 0, &schemas, scope), fields.deny_unknown),
        Shape::Newtype(field, _) => value(0, field, &schemas, scope),
        Shape::Names(variants) => names(variants),
        Shape::Tagged(tagging, variants) => tagged(tagging, variants, &schemas, scope),
    };
    let (generics, of, wheres) = scope.described();
    quote! {
        #[automatically_derived]
        impl #generics ::catzilla::__private::model::Describe for #of #wheres {
            fn schema(
                #schemas: &mut ::catzilla::__private::model::Schemas,
            ) -> ::catzilla::__private::model::Schema {
                #schemas.model::<Self>(|#schemas| { #schema })
            }
        }
    }
}

// Expands to `Schema::of("string").with("enum", ["red", "green"].as_slice())`.
fn names(variants: &[Variant]) -> TokenStream {
    let names = variants.iter().map(|variant| &variant.names[0]);
    quote! {
        ::catzilla::__private::model::Schema::of("string").with("enum", [#(#names),*].as_slice())
    }
}

// Expands to:
//
//     let mut object = ObjectSchema::new();
//     object.member("id", true, model::describe::<u64, _>(schemas, &()));
//     let schema = …; object.flatten(schemas, schema);      // for each that is flattened
//     object.close();                                       // where no other members are allowed
//     object.finish()
fn object(members: &TokenStream, closed: bool) -> TokenStream {
    let close = close(closed);
    quote! {{
        let mut object = ::catzilla::__private::model::ObjectSchema::new();
        #members
        #close
        object.finish()
    }}
}

fn close(closed: bool) -> Option<TokenStream> {
    closed.then(|| quote!(object.close();))
}

/// `before` counts the fields that are no member to the reader of the schema.
fn members(fields: &Fields, before: usize, schemas: &Ident, scope: &Scope) -> TokenStream {
    let each = fields.numbered().map(|(number, field)| {
        let number = number + before;
        let schema = value(number, field, schemas, scope);
        let Some(name) = field.names.first() else {
            return quote!(let schema = #schema; object.flatten(#schemas, schema););
        };
        let required = required(number, field, scope);
        quote!(let schema = #schema; object.member(#name, #required, schema);)
    });
    quote!(#(#each)*)
}

// Expands to one of:
//
//     model::describe::<Option<u8>, _>(schemas, &__Partial::constraints3())
//     { use model::{DescribeAny as _, …}; (&&model::of::<IpAddr>()).describe(schemas, &__Partial::constraints4()) }
fn value(number: usize, field: &Field, schemas: &Ident, scope: &Scope) -> TokenStream {
    let ty = &field.ty;
    let constraints = if scope.has_parameters() {
        constraint::expand(&field.constraints, ty, &quote!(#ty))
    } else {
        let (partial, name) = (scope.partial(), field::constraints_name(number));
        quote!(#partial::#name())
    };
    of_type(ty, &constraints, schemas, scope)
}

/// Whether a member has to come, as an expression. Of a model with types as parameters only the names
/// of the types tell.
fn required(number: usize, field: &Field, scope: &Scope) -> TokenStream {
    if scope.has_parameters() || field.default.is_some() {
        let required = !field::may_be_absent(field);
        return quote!(#required);
    }
    let (partial, name) = (scope.partial(), field::name(number));
    quote!(::catzilla::__private::model::Field::is_required(&#partial::#name()))
}

fn of_type(ty: &Type, constraints: &TokenStream, schemas: &Ident, scope: &Scope) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    if is_known(ty) || scope.is_generic(ty) {
        return quote_spanned!(ty.span()=> #model::describe::<#ty, _>(#schemas, &#constraints));
    }
    quote_spanned! {ty.span()=> {
        #[allow(unused_imports)]
        use #model::{DescribeAny as _, DescribeOwn as _};
        (&&#model::of::<#ty>()).describe(#schemas, &#constraints)
    }}
}

// Expands to `Schema::any().with("oneOf", vec![…])`.
fn tagged(tagging: &Tagging, variants: &[Variant], schemas: &Ident, scope: &Scope) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    let each = variants.iter().enumerate().map(|(number, variant)| {
        let (name, content) = (
            &variant.names[0],
            content(number, variant, tagging, schemas, scope),
        );
        match tagging {
            Tagging::External if matches!(variant.content, Content::None) => {
                quote!(#model::Schema::any().with("const", #name))
            }
            Tagging::External => quote! {{
                let content = #content;
                let mut object = #model::ObjectSchema::new();
                object.member(#name, true, content);
                object.close();
                object.finish()
            }},
            Tagging::Internal(tag) => quote! {{
                let content = #content;
                #model::with_tag(#schemas, #tag, #name, content)
            }},
            Tagging::Adjacent(tag, member) => {
                let close = close(variant.deny_unknown);
                let has_content = !matches!(variant.content, Content::None);
                let content = has_content.then(
                    || quote!(let content = #content; object.member(#member, true, content);),
                );
                quote! {{
                    let mut object = #model::ObjectSchema::new();
                    object.member(#tag, true, #model::Schema::any().with("const", #name));
                    #content
                    #close
                    object.finish()
                }}
            }
        }
    });
    quote!(#model::one_of_schemas([#(#each),*]))
}

fn content(
    number: usize,
    variant: &Variant,
    tagging: &Tagging,
    schemas: &Ident,
    scope: &Scope,
) -> TokenStream {
    match &variant.content {
        Content::None => object(&TokenStream::new(), variant.deny_unknown),
        Content::One(field) => value(0, field, schemas, &scope.with_partial(number)),
        Content::List(types) => of_type(
            &syn::parse_quote!((#(#types,)*)),
            &quote!(()),
            schemas,
            scope,
        ),
        Content::Struct(fields) => {
            // The tag is the first of the fields that are read.
            let before = usize::from(matches!(tagging, Tagging::Internal(_)));
            let scope = scope.of_variant(number);
            object(
                &members(fields, before, schemas, &scope),
                fields.deny_unknown,
            )
        }
    }
}
