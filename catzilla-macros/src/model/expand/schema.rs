//! The JSON Schema of a model.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Type, spanned::Spanned};

use super::{field, scope::Scope, structure};
use crate::{
    model::{
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
        Shape::Struct(fields) => object(fields, 0, &schemas, scope),
        Shape::Newtype(field, _) => value(0, field, &schemas, scope),
        Shape::Names(variants) => names(variants),
        Shape::Tagged(tagging, variants) => tagged(tagging, variants, &schemas, scope),
    };
    let required = match &model.shape {
        Shape::Newtype(field, _) => Some(whether_required(field, scope)),
        _ => None,
    };
    let described = described(model.doc.as_ref());
    let (generics, of, wheres) = scope.described();
    quote! {
        #[automatically_derived]
        impl #generics ::catzilla::__private::model::Describe for #of #wheres {
            #required

            fn schema(
                #schemas: &mut ::catzilla::__private::model::Schemas,
            ) -> ::catzilla::__private::model::Schema {
                #schemas.model::<Self>(|#schemas| #schema #described)
            }
        }
    }
}

// Expands to `const REQUIRED: bool = <Option<T> as Describe>::REQUIRED;`.
fn whether_required(field: &Field, scope: &Scope) -> TokenStream {
    let ty = &field.ty;
    let model = quote!(::catzilla::__private::model);
    let required = if field.default.is_some() {
        quote!(false)
    } else if scope.has_parameters() && (is_known(ty) || scope.is_generic(ty)) {
        quote!(<#ty as #model::Describe>::REQUIRED)
    } else {
        quote!(<#ty as #model::Value<'_>>::REQUIRED)
    };
    quote!(const REQUIRED: ::core::primitive::bool = #required;)
}

/// `.described("…")`, where there is a doc comment.
fn described(doc: Option<&String>) -> Option<TokenStream> {
    doc.map(|doc| quote!(.described(#doc)))
}

// Expands to `Schema::of("string").with("enum", ["red", "green"].as_slice())`.
pub(super) fn names(variants: &[Variant]) -> TokenStream {
    let names = variants.iter().flat_map(|variant| &variant.names);
    quote! {
        ::catzilla::__private::model::Schema::of("string").with("enum", [#(#names),*].as_slice())
    }
}

// Expands to:
//
//     {
//         let mut object = ObjectSchema::new();
//         object.member(&["id", "alias"], true, model::describe::<u64, _>(schemas, &()).described("…").by_default("1"));
//         let schema = …; object.flatten(schema);               // for each that is flattened
//         object.close();                                       // where no other members are allowed
//         object.finish(schemas)
//     }
//
// `before` counts the fields that are no member to the reader of the schema.
fn object(fields: &Fields, before: usize, schemas: &Ident, scope: &Scope) -> TokenStream {
    let members = fields.numbered().map(|(number, field)| {
        let number = number + before;
        let schema = value(number, field, schemas, scope);
        if field.names.is_empty() {
            return quote!(let schema = #schema; object.flatten(schema););
        }
        let (names, required) = (&field.names, required(number, field, scope));
        let (described, default) = (described(field.doc.as_ref()), default(field, scope));
        quote!(object.member(&[#(#names),*], #required, #schema #described #default);)
    });
    let close = fields.deny_unknown.then(|| quote!(object.close();));
    quote! {{
        let mut object = ::catzilla::__private::model::ObjectSchema::new();
        #(#members)*
        #close
        object.finish(#schemas)
    }}
}

// Expands to `.by_default(&WriteJson::to_json(&{ let value: i32 = 1; value }))`, where the value is
// always the same and the type is one that we write.
fn default(field: &Field, scope: &Scope) -> Option<TokenStream> {
    let (ty, value) = (&field.ty, field.default.as_ref()?);
    let is_told = field.default_is_constant && is_known(ty) && !scope.is_generic(ty);
    is_told.then(|| {
        quote! {
            .by_default(&::catzilla::__private::model::WriteJson::to_json(
                &{ let value: #ty = #value; value },
            ))
        }
    })
}

// Expands to one of:
//
//     model::describe::<Option<u8>, _>(schemas, &__Partial::field3().into_constraints())
//     { use model::{DescribeAny as _, …}; (&&model::of::<IpAddr>()).describe(schemas, &__Partial::constraints4()) }
fn value(number: usize, field: &Field, schemas: &Ident, scope: &Scope) -> TokenStream {
    let constraints = field::constraints(number, field, scope);
    of_type(&field.ty, &constraints, schemas, scope)
}

/// Whether a member has to come, as an expression.
fn required(number: usize, field: &Field, scope: &Scope) -> TokenStream {
    let (ty, model) = (&field.ty, quote!(::catzilla::__private::model));
    if field.default.is_some() {
        return quote!(false);
    }
    if is_known(ty) || scope.is_generic(ty) {
        return quote!(<#ty as #model::Describe>::REQUIRED);
    }
    if !scope.has_parameters() {
        let (partial, name) = (scope.partial(), field::name(number));
        return quote!(#model::Field::is_required(&#partial::#name()));
    }
    quote! {{
        #[allow(unused_imports)]
        use #model::{ReadNothing as _, ReadOwn as _, ReadSerde as _};
        #model::Field::is_required(&(&&&#model::of::<#ty>()).field(()))
    }}
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

// Expands to:
//
//     model::one_of_schemas([
//         { let content = …; model::internal(schemas, "kind", &["circle"], content).described("…") },
//         …
//     ])
fn tagged(tagging: &Tagging, variants: &[Variant], schemas: &Ident, scope: &Scope) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    let each = variants.iter().enumerate().map(|(number, variant)| {
        let content = content(number, variant, tagging, schemas, scope);
        let (names, described) = (&variant.names, described(variant.doc.as_ref()));
        let names = quote!(&[#(#names),*]);
        let made = match tagging {
            Tagging::External => quote!(#model::external(#schemas, #names, content)),
            Tagging::Internal(tag) => quote!(#model::internal(#schemas, #tag, #names, content)),
            Tagging::Adjacent(tag, member) => {
                let unknown = structure::unknown(variant.deny_unknown);
                quote!(#model::adjacent(#schemas, [#tag, #member], #names, content, #unknown))
            }
        };
        quote!({ let content = #content; #made #described })
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
    let model = quote!(::catzilla::__private::model);
    match (&variant.content, tagging) {
        (Content::None, Tagging::Internal(_)) if variant.deny_unknown => {
            let nothing = Fields {
                deny_unknown: true,
                ..Fields::default()
            };
            object(&nothing, 0, schemas, scope)
        }
        (Content::None, Tagging::Internal(_)) => quote!(#model::Schema::of("object")),
        (Content::None, _) => quote!(#model::Schema::of("null")),
        (Content::One(field), _) => value(0, field, schemas, &scope.with_partial(number)),
        (Content::List(types), _) => of_type(
            &syn::parse_quote!((#(#types,)*)),
            &quote!(()),
            schemas,
            scope,
        ),
        (Content::Struct(fields), _) => {
            // The tag is the first of the fields that are read.
            let before = usize::from(matches!(tagging, Tagging::Internal(_)));
            object(fields, before, schemas, &scope.of_variant(number))
        }
    }
}
