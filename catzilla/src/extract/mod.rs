//! Reading a handler's arguments from the request, in two steps.
//!
//! ```text
//! gather   may wait and may take things out of the request: a body's bytes, an axum extractor's value
//! view     what the handler receives; may borrow from what was gathered, and from the request
//! ```
//!
//! All arguments of a handler are gathered before the first one is viewed, so that a view can borrow
//! from a request that nobody changes any more. Parameters (see [`param`](crate::param)) need no
//! gathering and are read at the start of the second step.

mod axum;
mod body;
pub(crate) mod choice;
mod context;
mod fallible;
mod form;
mod headers;
mod incoming;
mod json;
pub(crate) mod lasting;
mod optional;
pub(crate) mod path;
mod query;
mod rejection;
mod request;

pub(crate) use self::{
    body::check_declared_length,
    context::Around,
    incoming::{Found, Settings},
};
pub use self::{
    context::Context, form::Form, headers::Headers, incoming::Incoming, path::Path, query::Query,
    rejection::Rejection,
};

/// An argument of a handler that is no parameter and no dependency.
///
/// Implemented for [`Json`](crate::Json), [`Form`], [`Query`], [`Headers`] and every extractor of axum's: each
/// `FromRequestParts<()>`, and each `FromRequest<()>` for a body. Write your own extractors against
/// axum's traits; implement this one only for what must borrow from the request.
///
/// `M` keeps the families of implementations apart; leave it at its default.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of a handler",
    label = "this is read from no part of a request",
    note = "to read it from the path or the query, name it there: `\"/path/<name>?<other>\"`; \
            a header is `#[header] name: …`, a cookie `#[cookie] name: …`, a shared value `&T`",
    note = "`Json<T>`, `Form<T>` and `Query<T>` can be arguments where `T` is a model or implements `serde::Deserialize`",
    note = "anything else implements `axum::extract::FromRequestParts<()>` or `FromRequest<()>`, \
            as axum's own extractors do"
)]
pub trait Extract<'r, S, M = via::Catzilla>: Sized {
    /// Whether it reads the request's body; a handler has one such argument at the most.
    const BODY: bool;

    /// What is kept between the two steps.
    type Gathered: Send;

    /// Takes what it needs out of the request.
    ///
    /// # Errors
    /// The request has it not, or not in a readable form.
    fn gather(
        cx: &mut Context<'_, S>,
    ) -> impl Future<Output = Result<Self::Gathered, Rejection>> + Send;

    /// Makes the argument.
    ///
    /// # Errors
    /// What was gathered does not read as this type.
    fn view(gathered: &'r mut Self::Gathered, cx: &'r Context<'_, S>) -> Result<Self, Rejection>;
}

/// Which of the implementations of [`Extract`] or [`IntoResponse`](crate::IntoResponse) is meant; inferred.
pub mod via {
    /// Catzilla's own.
    #[derive(Debug)]
    pub struct Catzilla;
    /// The one for types that serde reads or writes.
    #[derive(Debug)]
    pub struct Serde;
    /// The one for a `Result`.
    #[derive(Debug)]
    pub struct Fallible;
    /// The one for a `Result` whose error serde writes.
    #[derive(Debug)]
    pub struct SerdeError;
    /// The one for a `Result` whose value and whose error serde writes.
    #[derive(Debug)]
    pub struct SerdeBoth;
    /// The one for `axum::extract::FromRequestParts<()>`.
    #[derive(Debug)]
    pub struct Parts;
    /// The one for `axum::extract::FromRequest<()>`.
    #[derive(Debug)]
    pub struct Request;

    /// Those that are for types of Catzilla's own.
    pub trait Own {}

    impl Own for Catzilla {}
    impl Own for Serde {}
}
