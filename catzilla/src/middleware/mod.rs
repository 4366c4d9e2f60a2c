//! What stands around handlers.
//!
//! ```text
//! Middleware  what sees a request before its handler, and the response after it
//! Rest        what is left of the way to the response: more middleware, and the handler
//! Next        the same, as a function with `#[middleware]` is given it
//! Then, With, Guarded   middleware around middleware, around a group, around a handler
//! Tower       a layer of tower's as middleware
//! ```
//!
//! Each is a type of its own, so that a chain of them is one future, with nothing on the heap but what a layer of
//! tower's puts there. The others are what is there already, each a value.

mod access_log;
mod answered;
mod asking;
#[cfg(feature = "auth")]
mod auth;
mod body_limit;
mod caught;
#[cfg(feature = "compression")]
mod compression;
#[cfg(feature = "cors")]
mod cors;
#[cfg(feature = "csrf")]
mod csrf;
mod group;
mod next;
#[cfg(any(feature = "cors", feature = "csrf"))]
mod origin;
#[cfg(feature = "rate-limit")]
mod rate_limit;
mod request_id;
mod security_headers;
mod then;
mod timeout;
mod tower;

pub use self::asking::{AskingAround, around};
#[cfg(feature = "auth")]
pub use self::auth::{ApiKey, Basic, Bearer};
#[cfg(feature = "jwt")]
pub use self::auth::{Claims, Jwt, JwtKey, JwtKeyError};
#[cfg(feature = "compression")]
pub use self::compression::Compression;
#[cfg(feature = "cors")]
pub use self::cors::{AnyOrigin, Cors, SomeOrigins};
#[cfg(feature = "csrf")]
pub use self::csrf::Csrf;
#[cfg(feature = "rate-limit")]
pub use self::rate_limit::RateLimit;
pub use self::{
    access_log::AccessLog,
    body_limit::BodyLimit,
    group::{Guarded, With},
    next::{Ahead, Next, Onward},
    request_id::RequestId,
    security_headers::SecurityHeaders,
    then::{Layers, Then},
    timeout::Timeout,
    tower::{Bridge, Tower, tower},
};
pub(crate) use self::{answered::answered, caught::Caught};

use std::any::type_name;

use crate::{
    extract::{Context, Rejection},
    respond::Response,
};

/// What sees a request before its handler, and the response after it, in an application with state `S`.
///
/// [`#[middleware]`](macro@crate::middleware) makes one of a function; implement it for what is configured by a
/// value:
///
/// ```
/// use catzilla::{Context, Middleware, Rejection, Response, Rest, prelude::*};
///
/// struct Server(&'static str);
///
/// impl<S: Send + Sync> Middleware<S> for Server {
///     async fn call<R: Rest<S>>(&self, cx: &mut Context<'_, S>, rest: R) -> Result<Response, Rejection> {
///         let mut response = rest.run(cx).await?;
///         response.headers_mut().insert("server", self.0.parse().unwrap());
///         Ok(response)
///     }
/// }
///
/// #[get("/")]
/// async fn index() {}
///
/// let app = Catzilla::new(routes![index]).with(Server("cats"));
/// # let _ = app.into_service();
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no middleware",
    label = "no middleware of an application with the state `{S}`",
    note = "put `#[middleware]` on a function `async fn name(request: &mut Request, next: Next<'_>) -> Response`; \
            for a layer of tower's write `catzilla::middleware::tower(layer)`"
)]
pub trait Middleware<S>: Send + Sync + 'static {
    /// Answers a request, by way of `rest` if it is to be answered there.
    ///
    /// # Errors
    /// A response in place of the handler's, of which the application's `Reports` decide the shape.
    fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send;

    /// Adds what it is called, with its module; of several, each.
    #[doc(hidden)]
    fn tell(names: &mut Vec<&'static str>) {
        names.push(type_name::<Self>());
    }
}

/// What is left of the way to the response.
pub trait Rest<S>: Send {
    /// Goes on.
    ///
    /// # Errors
    /// An argument of a handler, or a dependency, could not be had.
    fn run(
        self,
        cx: &mut Context<'_, S>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send;
}

/// Middleware that is one value, named in a list.
///
/// `#[middleware]` implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no middleware that a list can name",
    label = "not a function with `#[middleware]`",
    note = "in a list stands the name of such a function; one that returns a middleware names its value: \
            `#[middleware] fn limit() -> Timeout {{ … }}`"
)]
pub trait Named: 'static {
    /// The middleware itself.
    const VALUE: &'static Self;

    /// What it is called, with its module.
    const NAME: &'static str;
}

/// None at all.
impl<S: Sync> Middleware<S> for () {
    fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        rest.run(cx)
    }

    fn tell(_names: &mut Vec<&'static str>) {}
}
