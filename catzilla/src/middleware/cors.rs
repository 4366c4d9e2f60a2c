//! [`Cors`]: which other sites may read the responses.

use std::time::Duration;

use http::{HeaderName, HeaderValue, Method};
use tower_http::cors::{AllowHeaders, AllowMethods, Any, CorsLayer};

use super::{Middleware, Rest, Tower, origin, tower};
use crate::{
    extract::{Context, Rejection},
    respond::Response,
};

/// Which other sites may read the responses in a browser (CORS, of the Fetch standard). It stands on tower-http's
/// `CorsLayer`, around the application, so that it answers preflights; those never reach a group or a handler.
///
/// ```
/// use catzilla::{middleware::Cors, prelude::*};
///
/// let open = Catzilla::new(routes![]).with(Cors::any());
/// let shop = Catzilla::new(routes![]).with(Cors::origins(["https://shop.example"]).credentials());
/// # let _ = (open.into_service(), shop.into_service());
/// ```
///
/// That any site may read what a user's cookies open cannot be written:
///
/// ```compile_fail,E0599
/// # use catzilla::middleware::Cors;
/// let _ = Cors::any().credentials();
/// ```
///
/// Any method and any header may be asked for, unless [`methods`](Self::methods) and [`headers`](Self::headers) name
/// some.
#[derive(Clone, Debug)]
pub struct Cors<Origins = AnyOrigin> {
    layer: CorsLayer,
    tower: Tower,
    origins: Origins,
}

/// Of [`Cors`]: every site.
#[derive(Clone, Copy, Debug)]
pub struct AnyOrigin(());

/// Of [`Cors`]: the sites that are named.
#[derive(Clone, Copy, Debug)]
pub struct SomeOrigins(());

impl Cors {
    /// Every site, without the user's cookies.
    #[must_use]
    pub fn any() -> Self {
        Self::of(any_request().allow_origin(Any), AnyOrigin(()))
    }
}

impl Cors<SomeOrigins> {
    /// These sites, each as a browser names it: `https://cats.example`, or `http://localhost:3000`.
    ///
    /// # Panics
    /// One is no origin: it has a path, a `/` at its end, an upper-case letter, or no scheme; `*` is
    /// [`any`](Cors::any).
    #[must_use]
    pub fn origins<O: AsRef<str>>(origins: impl IntoIterator<Item = O>) -> Self {
        let origins = origins.into_iter().map(|each| {
            let origin = origin::checked(each.as_ref());
            HeaderValue::from_str(origin).expect("visible ASCII is a header's value")
        });
        let origins: Vec<_> = origins.collect();
        Self::of(any_request().allow_origin(origins), SomeOrigins(()))
    }

    /// With the user's cookies, and other credentials.
    #[must_use]
    pub fn credentials(self) -> Self {
        self.put(|layer| layer.allow_credentials(true))
    }
}

impl<O> Cors<O> {
    /// For these methods only, and those that need no preflight.
    #[must_use]
    pub fn methods(self, methods: impl IntoIterator<Item = Method>) -> Self {
        let methods = AllowMethods::list(methods);
        self.put(|layer| layer.allow_methods(methods))
    }

    /// With these headers only, and those that need no preflight.
    #[must_use]
    pub fn headers(self, names: impl IntoIterator<Item = HeaderName>) -> Self {
        let names = AllowHeaders::list(names);
        self.put(|layer| layer.allow_headers(names))
    }

    /// Lets scripts see these headers of the responses, too.
    #[must_use]
    pub fn expose(self, names: impl IntoIterator<Item = HeaderName>) -> Self {
        let names: Vec<_> = names.into_iter().collect();
        self.put(|layer| layer.expose_headers(names))
    }

    /// Lets browsers keep the answer to a preflight for so long.
    #[must_use]
    pub fn max_age(self, age: Duration) -> Self {
        self.put(|layer| layer.max_age(age))
    }

    fn of(layer: CorsLayer, origins: O) -> Self {
        let tower = tower(layer.clone());
        Self {
            layer,
            tower,
            origins,
        }
    }

    fn put(self, change: impl FnOnce(CorsLayer) -> CorsLayer) -> Self {
        Self::of(change(self.layer), self.origins)
    }
}

/// Any method and any header: with credentials a `*` would be no wildcard, so both are said as they are asked for.
fn any_request() -> CorsLayer {
    CorsLayer::new()
        .allow_methods(AllowMethods::mirror_request())
        .allow_headers(AllowHeaders::mirror_request())
}

impl<S: Send + Sync, O: Send + Sync + 'static> Middleware<S> for Cors<O> {
    fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        self.tower.call(cx, rest)
    }
}
