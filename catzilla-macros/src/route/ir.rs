//! What a route attribute means. Only valid values can be built: `check` is the only builder.

use proc_macro2::{Ident, Span, TokenStream};
use syn::Type;

use crate::{model::Constraint, path::Template};

/// A handler's route and how its arguments are read.
pub(super) struct Route {
    pub(super) methods: Vec<Method>,
    pub(super) template: Template,
    /// The path parameters that arguments ask for, those of a prefix included.
    pub(super) captures: Vec<String>,
    pub(super) arguments: Vec<Argument>,
    pub(super) run: Run,
    /// Whether one of the methods usually has no body, and the attribute did not ask for one.
    pub(super) body_refused: bool,
}

/// How the handler's function is called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    Async,
    InPlace,
    Blocking,
}

/// One argument.
pub(crate) struct Argument {
    /// What it is called, where the pattern is one name.
    pub(crate) name: Option<String>,
    pub(crate) ty: Type,
    pub(crate) source: Source,
    pub(crate) rules: Rules,
}

/// What is said of a parameter beyond its type.
#[derive(Default)]
pub(crate) struct Rules {
    /// Its value if it is not there.
    pub(crate) default: Option<TokenStream>,
    pub(crate) constraints: Vec<Constraint>,
}

impl Rules {
    pub(crate) fn is_empty(&self) -> bool {
        self.default.is_none() && self.constraints.is_empty()
    }
}

/// Where an argument comes from.
pub(crate) enum Source {
    /// The path; the number counts [`Route::captures`].
    Path(String, usize),
    /// All parameters of the path that no other argument takes, with their numbers.
    PathModel(Vec<(String, usize)>),
    Query(String),
    /// A header, in lower case.
    Header(String),
    Cookie(String),
    /// A shared value, asked for as `&T`; this is the `T`.
    Dependency(Box<Type>),
    /// Anything else that the type itself knows how to read.
    Extract,
}

/// A method that a route can answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options,
}

impl Method {
    const ALL: [Self; 7] = [
        Self::Get,
        Self::Head,
        Self::Post,
        Self::Put,
        Self::Patch,
        Self::Delete,
        Self::Options,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
        }
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }

    /// The name of the attribute for this method.
    pub(super) fn attribute(self) -> String {
        self.name().to_lowercase()
    }

    /// Whether `name` is one of the route attributes.
    pub(super) fn is_attribute(name: &Ident) -> bool {
        name == "route" || Self::ALL.iter().any(|method| *name == method.attribute())
    }

    /// The name as an identifier of `Methods`' constants.
    pub(super) fn ident(self) -> Ident {
        Ident::new(self.name(), Span::call_site())
    }
}
