//! [`BodyLimit`]: how long the bodies of some requests may be.

use http_body::Body as _;
use http_body_util::Limited;

use super::{Middleware, Rest};
use crate::{
    body::Body,
    extract::{Context, Rejection, check_declared_length},
    respond::Response,
};

/// How long the bodies of requests may be here, in place of the application's limit: more, or less.
///
/// ```
/// use catzilla::{middleware::BodyLimit, prelude::*};
///
/// #[middleware]
/// fn large() -> BodyLimit {
///     BodyLimit::new(100 * 1024 * 1024)
/// }
///
/// #[post("/upload")]
/// async fn upload(file: Bytes) -> String {
///     format!("{} bytes", file.len())
/// }
///
/// let app = Catzilla::new(routes![upload with [large]]);
/// # let _ = app.into_service();
/// ```
///
/// A longer one is a 413, before a byte of it is read where its length is declared. One without a declared length
/// ends with an error at the limit, also where a handler streams it; extractors answer 413 then.
#[derive(Clone, Copy, Debug)]
pub struct BodyLimit(usize);

impl BodyLimit {
    /// At most so many bytes.
    #[must_use]
    pub const fn new(bytes: usize) -> Self {
        Self(bytes)
    }
}

impl<S: Send + Sync> Middleware<S> for BodyLimit {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        cx.limit_body(self.0);
        check_declared_length(cx)?;
        if cx.body_mut().size_hint().exact().is_none() {
            let body = Limited::new(cx.take_body(), self.0);
            *cx.body_mut() = Body::from(axum::body::Body::new(body));
        }
        rest.run(cx).await
    }
}
