//! Tower services under a prefix: what the table does not hold.

use std::convert::Infallible;

use axum::{extract::Request, response::IntoResponse};

use crate::{Error, Result, body::Body, respond::Reply};

/// The mounted services. axum's router tells them apart and takes the prefix off.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mounts {
    prefixes: Vec<String>,
    router: axum::Router,
}

impl Mounts {
    /// Adds a service.
    pub(crate) fn with<T>(mut self, prefix: &str, service: T) -> Result<Self>
    where
        T: tower::Service<Request, Error = Infallible> + Clone + Send + Sync + 'static,
        T::Response: IntoResponse,
        T::Future: Send + 'static,
    {
        let wrong = |reason| Error::Mount {
            prefix: prefix.to_owned(),
            reason,
        };
        let Some(rest) = prefix.strip_prefix('/') else {
            return Err(wrong("a prefix begins with `/`"));
        };
        if rest.contains(['<', '{', '?', '#', '*', ':']) {
            return Err(wrong(
                "a prefix holds no parameters; read them in the mounted service",
            ));
        }
        if rest.is_empty() {
            return Err(wrong(
                "everything would be under it; nest the application in the router instead",
            ));
        }
        if rest.split('/').any(str::is_empty) {
            return Err(wrong("a prefix has no empty segments"));
        }
        if self.prefixes.iter().any(|taken| taken == prefix) {
            return Err(wrong("another service is mounted there"));
        }
        self.prefixes.push(prefix.to_owned());
        self.router = self.router.nest_service(prefix, service);
        Ok(self)
    }

    /// Whether a service is mounted above this path.
    pub(crate) fn covers(&self, path: &str) -> bool {
        self.prefixes.iter().any(|prefix| {
            path.strip_prefix(prefix.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// The mounted service's response.
    pub(crate) async fn answer(&self, request: Request) -> Reply {
        match tower::ServiceExt::oneshot(self.router.clone(), request).await {
            Ok(response) => response.map(Body::from),
            Err(never) => match never {},
        }
    }
}
