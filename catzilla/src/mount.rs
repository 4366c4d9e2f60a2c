//! Tower services under a prefix: what the table does not hold.

use std::{convert::Infallible, pin::Pin};

use axum::{extract::Request, response::IntoResponse};

use crate::{Error, Result, body::Body, respond::Response};

/// A service that can be mounted: `axum::Router`, or any tower service from requests to responses.
///
/// Implemented for all of them; there is nothing to implement by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no service to mount",
    label = "not an `axum::Router` or another tower service",
    note = "`mount` is for routers of axum and tower services; routes of one's own stand in the list: \
            `routes![…, \"/prefix\" => Group]`"
)]
pub trait Mounted: Clone + Send + Sync + 'static {
    /// Puts the service below a prefix of a router.
    fn nest(self, router: axum::Router, prefix: &str) -> axum::Router;
}

#[diagnostic::do_not_recommend]
impl<T> Mounted for T
where
    T: tower::Service<Request, Error = Infallible> + Clone + Send + Sync + 'static,
    T::Response: IntoResponse,
    T::Future: Send + 'static,
{
    fn nest(self, router: axum::Router, prefix: &str) -> axum::Router {
        router.nest_service(prefix, self)
    }
}

/// The mounted services. axum's router tells them apart and takes the prefix off.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mounts {
    prefixes: Vec<String>,
    router: axum::Router,
}

impl Mounts {
    /// Adds a service.
    pub(crate) fn with(mut self, prefix: &str, service: impl Mounted) -> Result<Self> {
        let wrong = |reason| Error::Mount {
            prefix: prefix.to_owned(),
            reason,
        };
        let Some(rest) = prefix.strip_prefix('/') else {
            return Err(wrong("a prefix begins with `/`"));
        };
        if rest.is_empty() {
            return Err(wrong(
                "everything would be under it; nest the application in the router instead",
            ));
        }
        if rest.contains(['<', '{', '*', ':']) {
            return Err(wrong(
                "a prefix holds no parameters; read them in the mounted service",
            ));
        }
        if rest
            .split('/')
            .any(|segment| matches!(segment, "" | "." | ".."))
        {
            return Err(wrong("a prefix has no empty segments, no `.` and no `..`"));
        }
        if !rest
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte))
        {
            return Err(wrong(
                "a prefix is made of letters, digits, `-`, `.`, `_` and `~`",
            ));
        }
        if self.prefixes.iter().any(|taken| taken == prefix) {
            return Err(wrong("another service is mounted there"));
        }
        self.prefixes.push(prefix.to_owned());
        self.router = service.nest(self.router, prefix);
        Ok(self)
    }

    /// Whether a service is mounted above this path. A path with `//` is nobody's: axum's router
    /// would leave one of them out, and so lead past a route that stands in front of the service.
    pub(crate) fn covers(&self, path: &str) -> bool {
        !path.contains("//")
            && self.prefixes.iter().any(|prefix| {
                path.strip_prefix(prefix.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
    }

    /// The mounted service's response. In a box, since room for axum's future would be in that of every
    /// request.
    pub(crate) fn answer(
        &self,
        request: Request,
    ) -> Pin<Box<dyn Future<Output = Response> + Send + '_>> {
        Box::pin(async {
            match tower::ServiceExt::oneshot(self.router.clone(), request).await {
                Ok(response) => response.map(Body::from),
                Err(never) => match never {},
            }
        })
    }
}
