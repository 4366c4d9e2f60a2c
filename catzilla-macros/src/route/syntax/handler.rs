//! The function below the attribute.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    Attribute as Meta, Error, FnArg, Pat, PatType, Result, Signature, Token, Type, Visibility,
    ext::IdentExt,
    parse::{ParseStream, Parser},
};

use super::{AxumState, Marker, marker};
use crate::{
    errors,
    model::{FieldOption, field_options},
    route::ir::Method,
};

/// The function, with its body as it stands: a half-typed body is rustc's to judge, not ours.
#[derive(Clone)]
pub(crate) struct Handler {
    pub(crate) role: Role,
    attributes: Vec<Meta>,
    pub(crate) visibility: Visibility,
    /// Without the markers of the arguments.
    pub(crate) signature: Signature,
    body: TokenStream,
    pub(crate) arguments: Vec<Written>,
}

/// What the function is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Handler,
    Dependency,
    Middleware,
}

impl Role {
    /// What it is called.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Handler => "a handler",
            Self::Dependency => "a dependency",
            Self::Middleware => "a middleware",
        }
    }

    /// What makes a function one.
    fn attribute(self) -> &'static str {
        match self {
            Self::Handler => "a route attribute",
            Self::Dependency => "`#[dependency]`",
            Self::Middleware => "`#[middleware]`",
        }
    }
}

/// One argument as it was written.
#[derive(Clone)]
pub(crate) struct Written {
    /// The name it is bound to, where the pattern is one name.
    pub(crate) name: Option<Ident>,
    pub(crate) ty: Type,
    pub(crate) axum_state: Option<AxumState>,
    markers: Vec<Meta>,
}

impl Written {
    /// What the argument's own attribute says, if it has one.
    pub(crate) fn marker(&self) -> Result<Option<Marker>> {
        Marker::parse(&self.markers, self.called().as_deref())
    }

    /// What has to hold of the argument, and its default.
    pub(crate) fn options(&self) -> Result<Vec<FieldOption>> {
        field_options(&self.markers)
    }

    /// The attribute that says so.
    pub(crate) fn options_attribute(&self) -> Option<&Meta> {
        self.markers.iter().find(|marker| marker::is_field(marker))
    }

    /// The name without `r#`.
    pub(crate) fn plain_name(&self) -> Option<String> {
        self.name.as_ref().map(|name| name.unraw().to_string())
    }

    /// The name without the `_` that tells rustc that the argument is not used.
    pub(crate) fn called(&self) -> Option<String> {
        let name = self.plain_name()?;
        let called = name.trim_start_matches('_');
        Some(if called.is_empty() {
            name
        } else {
            called.to_owned()
        })
    }
}

impl Handler {
    pub(crate) fn parse(item: TokenStream, role: Role) -> Result<Self> {
        (|input: ParseStream<'_>| Self::parse_item(input, role)).parse2(item)
    }

    fn parse_item(input: ParseStream<'_>, role: Role) -> Result<Self> {
        let attributes = input.call(Meta::parse_outer)?;
        let visibility = input.parse()?;
        if !is_function(input) {
            let message = format!(
                "{} stands on a function: \
                 `async fn name(…) -> … {{ … }}` or `fn name(…) -> … {{ … }}`",
                role.attribute()
            );
            return Err(input.error(message));
        }
        let mut signature: Signature = input.parse()?;
        if input.peek(Token![;]) {
            let message = format!(
                "{} has a body, and stands in no trait: write `{{ … }}` for this `;`",
                role.noun()
            );
            return Err(input.error(message));
        }
        let body = input.parse()?;
        check_free(&signature, role)?;
        let arguments = signature.inputs.iter_mut();
        let arguments = errors::all(arguments.map(|argument| written(argument, role)))?;
        Ok(Self {
            role,
            attributes,
            visibility,
            signature,
            body,
            arguments,
        })
    }

    pub(crate) fn name(&self) -> &Ident {
        &self.signature.ident
    }

    /// The function as it would be with shared values asked for as they are here, for which rustc
    /// then has no errors of its own.
    pub(crate) fn with_shared_references(mut self) -> Self {
        let arguments = self.arguments.iter().zip(&mut self.signature.inputs);
        for (written, argument) in arguments {
            if let (Some(state), FnArg::Typed(typed)) = (&written.axum_state, argument) {
                state.correct(typed);
            }
        }
        self
    }

    /// The `#[cfg]`s below the route attribute, which hold for all that is generated.
    pub(crate) fn cfgs(&self) -> impl Iterator<Item = &Meta> {
        self.attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident("cfg"))
    }

    /// The attributes that stay where another function takes this one's place: its docs, and who may use it.
    pub(crate) fn kept(&self) -> impl Iterator<Item = &Meta> {
        self.attributes
            .iter()
            .filter(|attribute| is_kept(attribute))
    }

    /// The function without what the one in its place has.
    pub(crate) fn without_kept(mut self) -> Self {
        self.attributes.retain(|attribute| !is_kept(attribute));
        self
    }

    /// A route attribute below the one that is being expanded.
    pub(crate) fn second_route_attribute(&self) -> Option<&Meta> {
        self.attributes
            .iter()
            .find(|attribute| is_route_attribute(attribute))
    }
}

/// The function without further route attributes, which would expand once more.
impl ToTokens for Handler {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self {
            attributes,
            visibility,
            signature,
            body,
            role: _,
            arguments: _,
        } = self;
        let attributes = attributes
            .iter()
            .filter(|attribute| !is_route_attribute(attribute));
        tokens.extend(quote!(#(#attributes)* #visibility #signature #body));
    }
}

fn is_function(input: ParseStream<'_>) -> bool {
    input.peek(Token![fn])
        || input.peek2(Token![fn])
        || input.peek3(Token![fn])
        || input.fork().parse::<Signature>().is_ok()
}

/// A method knows a `Self`, or has a `self`; without either, only rustc can tell it.
fn check_free(signature: &Signature, role: Role) -> Result<()> {
    match find_self(signature.to_token_stream()) {
        Some(found) => Err(Error::new(found.span(), not_free("Self", role))),
        None => Ok(()),
    }
}

fn not_free(found: &str, role: Role) -> String {
    let noun = role.noun();
    format!(
        "{noun} is a free function, without `{found}`\n\
         help: move it out of the `impl`, and take what it needs as arguments: \
         a value that all requests share is `&T`"
    )
}

fn find_self(tokens: TokenStream) -> Option<Ident> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) if ident == "Self" => Some(ident),
        TokenTree::Group(group) => find_self(group.stream()),
        _ => None,
    })
}

fn written(argument: &mut FnArg, role: Role) -> Result<Written> {
    let typed = match argument {
        FnArg::Receiver(receiver) => {
            return Err(Error::new_spanned(receiver, not_free("self", role)));
        }
        FnArg::Typed(typed) => typed,
    };
    let axum_state = AxumState::of(typed);
    let PatType { attrs, pat, ty, .. } = typed;
    let (markers, kept) = std::mem::take(attrs).into_iter().partition(marker::is_ours);
    *attrs = kept;
    let name = match &**pat {
        Pat::Ident(pattern) => Some(pattern.ident.clone()),
        _ => None,
    };
    Ok(Written {
        name,
        ty: (**ty).clone(),
        axum_state,
        markers,
    })
}

fn is_kept(attribute: &Meta) -> bool {
    ["doc", "cfg", "deprecated"]
        .iter()
        .any(|name| attribute.path().is_ident(name))
}

fn is_route_attribute(attribute: &Meta) -> bool {
    attribute
        .path()
        .segments
        .last()
        .is_some_and(|name| Method::is_attribute(&name.ident))
}
