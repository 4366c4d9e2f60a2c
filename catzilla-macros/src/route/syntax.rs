//! What was written: the attribute's arguments and the function below it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{
    Attribute as Meta, Error, FnArg, LitStr, Pat, Result, Signature, Token, Type, Visibility,
    bracketed,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    punctuated::Punctuated,
};

use super::ir::Method;

/// `"/path", blocking, body` or `"/path", methods = [GET, POST]`.
pub(super) struct Attribute {
    pub(super) path: LitStr,
    pub(super) methods: Vec<Method>,
    pub(super) blocking: Option<Span>,
    pub(super) body: Option<Span>,
}

impl Attribute {
    /// Reads the arguments; `method` is the attribute's own, where it has one.
    pub(super) fn parse(method: Option<Method>, arguments: TokenStream) -> Result<Self> {
        if arguments.is_empty() {
            let name = method.map_or("route".to_owned(), |method| method.name().to_lowercase());
            let message = format!("the path is missing; write `#[{name}(\"/path\")]`");
            return Err(Error::new(Span::call_site(), message));
        }
        (|input: ParseStream<'_>| Self::parse_arguments(method, input)).parse2(arguments)
    }

    fn parse_arguments(method: Option<Method>, input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(LitStr) {
            return Err(input.error("the path comes first, as a string literal: `\"/path\"`"));
        }
        let mut attribute = Self {
            path: input.parse()?,
            methods: method.into_iter().collect(),
            blocking: None,
            body: None,
        };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            attribute.parse_option(method.is_none(), input)?;
        }
        if attribute.methods.is_empty() {
            let message = "which methods? write `methods = [GET, POST]` after the path";
            return Err(Error::new(attribute.path.span(), message));
        }
        Ok(attribute)
    }

    fn parse_option(&mut self, any_method: bool, input: ParseStream<'_>) -> Result<()> {
        let name = input.call(Ident::parse_any)?;
        if name == "blocking" {
            self.blocking = Some(name.span());
        } else if name == "body" {
            self.body = Some(name.span());
        } else if name == "methods" && any_method {
            input.parse::<Token![=]>()?;
            let list;
            bracketed!(list in input);
            let names = Punctuated::<Ident, Token![,]>::parse_terminated(&list)?;
            self.methods = crate::errors::all(names.iter().map(method))?;
        } else {
            let methods = if any_method { "`methods = […]`, " } else { "" };
            let message = format!("unknown option `{name}`; the options are {methods}`blocking` and `body`");
            return Err(Error::new(name.span(), message));
        }
        Ok(())
    }
}

fn method(name: &Ident) -> Result<Method> {
    let text = name.to_string();
    Method::from_name(&text).ok_or_else(|| {
        let message = format!(
            "`{text}` is no method of a route; the methods are \
             GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS"
        );
        Error::new(name.span(), message)
    })
}

/// The function, with its body as it stands: a half-typed body is rustc's to judge, not ours.
pub(super) struct Handler {
    pub(super) attributes: Vec<Meta>,
    visibility: Visibility,
    /// Without the attributes of [`arguments`](Self::arguments).
    pub(super) signature: Signature,
    body: TokenStream,
    pub(super) arguments: Vec<Written>,
}

/// One argument as it was written.
pub(super) struct Written {
    /// The name it is bound to, where the pattern is one name.
    pub(super) name: Option<Ident>,
    pub(super) ty: Type,
    pub(super) marker: Option<Marker>,
}

/// `#[header("x-api-key")]`, `#[cookie]`, `#[path]`: where an argument comes from.
pub(super) struct Marker {
    pub(super) kind: MarkerKind,
    pub(super) name: Option<LitStr>,
    pub(super) span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkerKind {
    Path,
    Header,
    Cookie,
}

impl Handler {
    pub(super) fn parse(item: TokenStream) -> Result<Self> {
        Self::parse_item.parse2(item)
    }

    fn parse_item(input: ParseStream<'_>) -> Result<Self> {
        let attributes = input.call(Meta::parse_outer)?;
        let visibility = input.parse()?;
        if !is_function(input) {
            let message = "a route attribute stands on a function: \
                           `async fn name(…) -> … { … }` or `fn name(…) -> … { … }`";
            return Err(input.error(message));
        }
        let mut signature: Signature = input.parse()?;
        let body = input.parse()?;
        let arguments = crate::errors::all(signature.inputs.iter_mut().map(written))?;
        Ok(Self { attributes, visibility, signature, body, arguments })
    }

    pub(super) fn name(&self) -> &Ident {
        &self.signature.ident
    }

    pub(super) fn visibility(&self) -> &Visibility {
        &self.visibility
    }

    /// The `#[cfg]`s below the route attribute, which hold for all that is generated.
    pub(super) fn cfgs(&self) -> impl Iterator<Item = &Meta> {
        self.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }
}

fn is_function(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    ahead.parse::<Signature>().is_ok()
        || input.peek(Token![fn])
        || input.peek2(Token![fn])
        || input.peek3(Token![fn])
}

fn written(argument: &mut FnArg) -> Result<Written> {
    let typed = match argument {
        FnArg::Receiver(receiver) => {
            let message = "a handler is a free function; take `&App` as an argument for shared state";
            return Err(Error::new_spanned(receiver, message));
        }
        FnArg::Typed(typed) => typed,
    };
    let mut marker = None;
    let mut kept = Vec::new();
    for attribute in std::mem::take(&mut typed.attrs) {
        match marker_kind(&attribute) {
            Some(kind) => marker = Some(parse_marker(kind, &attribute)?),
            None => kept.push(attribute),
        }
    }
    typed.attrs = kept;
    let name = match &*typed.pat {
        Pat::Ident(pattern) => Some(pattern.ident.clone()),
        _ => None,
    };
    Ok(Written { name, ty: (*typed.ty).clone(), marker })
}

fn marker_kind(attribute: &Meta) -> Option<MarkerKind> {
    let path = attribute.path();
    if path.is_ident("path") {
        Some(MarkerKind::Path)
    } else if path.is_ident("header") {
        Some(MarkerKind::Header)
    } else if path.is_ident("cookie") {
        Some(MarkerKind::Cookie)
    } else {
        None
    }
}

fn parse_marker(kind: MarkerKind, attribute: &Meta) -> Result<Marker> {
    let name = match &attribute.meta {
        syn::Meta::Path(_) => None,
        syn::Meta::List(list) => Some(list.parse_args::<LitStr>()?),
        syn::Meta::NameValue(_) => {
            let message = "write the name in parentheses: `#[header(\"x-api-key\")]`";
            return Err(Error::new_spanned(attribute, message));
        }
    };
    Ok(Marker { kind, name, span: attribute.path().get_ident().map_or_else(Span::call_site, Ident::span) })
}

impl ToTokens for Handler {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { attributes, visibility, signature, body, arguments: _ } = self;
        tokens.extend(quote!(#(#attributes)* #visibility #signature #body));
    }
}

impl Handler {
    /// The function without further route attributes, which would expand once more.
    pub(super) fn without_route_attributes(&self) -> TokenStream {
        let Self { attributes, visibility, signature, body, arguments: _ } = self;
        let attributes = attributes.iter().filter(|attribute| !is_route_attribute(attribute));
        quote!(#(#attributes)* #visibility #signature #body)
    }

    /// A route attribute below the one that is being expanded.
    pub(super) fn second_route_attribute(&self) -> Option<&Meta> {
        self.attributes.iter().find(|attribute| is_route_attribute(attribute))
    }
}

fn is_route_attribute(attribute: &Meta) -> bool {
    attribute.path().segments.last().is_some_and(|name| Method::is_attribute(&name.ident))
}
