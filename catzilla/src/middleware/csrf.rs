//! [`Csrf`]: no other site acts in a user's name.

use http::StatusCode;
use tower_http::csrf::{CsrfLayer, ProtectionError};

use super::{Middleware, Rest, Tower, origin, tower};
use crate::{
    Problem,
    extract::{Context, Rejection},
    respond::{IntoResponse, Response},
};

/// Refuses what another site has a user's browser send: requests that change something, of another origin. It
/// stands on tower-http's `CsrfLayer`.
///
/// ```
/// use catzilla::{middleware::Csrf, prelude::*};
///
/// let app = Catzilla::new(routes![]).with(Csrf::new().trust("https://login.example"));
/// # let _ = app.into_service();
/// ```
///
/// There are no tokens: a browser says where a request comes from, in `Sec-Fetch-Site` or in `Origin`, which has to
/// be the `Host`. Others are answered with 403. `GET`, `HEAD` and `OPTIONS` pass, so they must not change anything,
/// and so does what no browser has sent, which has neither header. A proxy in front of this has to leave `Host` and
/// `Origin` as they are.
#[derive(Clone, Debug)]
pub struct Csrf {
    layer: CsrfLayer<fn(ProtectionError) -> axum::response::Response>,
    tower: Tower,
}

impl Csrf {
    /// Trusts nobody else.
    #[must_use]
    pub fn new() -> Self {
        let refuse: fn(ProtectionError) -> axum::response::Response = refuse;
        Self::of(CsrfLayer::new().with_rejection_response(refuse))
    }

    /// Trusts this origin as well: `https://cats.example`.
    ///
    /// # Panics
    /// It is no origin: it has a path, a `/` at its end, an upper-case letter, or no scheme.
    #[must_use]
    #[track_caller]
    pub fn trust(self, origin: impl AsRef<str>) -> Self {
        let layer = self
            .layer
            .add_trusted_origin(origin::checked(origin.as_ref()));
        Self::of(layer.expect("an origin"))
    }

    fn of(layer: CsrfLayer<fn(ProtectionError) -> axum::response::Response>) -> Self {
        let tower = tower(layer.clone());
        Self { layer, tower }
    }
}

impl Default for Csrf {
    fn default() -> Self {
        Self::new()
    }
}

fn refuse(_: ProtectionError) -> axum::response::Response {
    let problem = Problem::new(StatusCode::FORBIDDEN).detail("another site has sent this request");
    IntoResponse::into_response(problem).map(crate::Body::into_axum)
}

impl<S: Send + Sync> Middleware<S> for Csrf {
    fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        self.tower.call(cx, rest)
    }
}
