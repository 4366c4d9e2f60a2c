//! [`Bearer`]: a token.

use super::{credentials, is_one_of, realm::Realm};
use crate::{
    extract::{Context, Rejection},
    middleware::{Middleware, Rest},
    respond::Response,
};

/// Lets in who sends a token that is known, `Authorization: Bearer …` (RFC 6750).
///
/// ```
/// use catzilla::{middleware::Bearer, prelude::*};
///
/// #[middleware]
/// fn machines() -> Bearer {
///     Bearer::tokens("machines", ["a token from the environment"])
/// }
///
/// #[get("/metrics")]
/// async fn metrics() {}
///
/// let app = Catzilla::new(routes![metrics with [machines]]);
/// # let _ = app.into_service();
/// ```
///
/// Everybody else gets a 401 with `WWW-Authenticate`, which says `error="invalid_token"` if there was a token.
#[must_use]
pub struct Bearer {
    missing: Realm,
    wrong: Realm,
    check: Box<dyn Fn(&str) -> bool + Send + Sync>,
}

impl Bearer {
    /// These tokens, compared in constant time: by it no more than their length can be told.
    ///
    /// # Panics
    /// The name of the realm is not printable ASCII.
    #[track_caller]
    pub fn tokens<T: Into<String>>(realm: &str, tokens: impl IntoIterator<Item = T>) -> Self {
        let tokens: Vec<String> = tokens.into_iter().map(Into::into).collect();
        Self::new(realm, move |token| is_one_of(&tokens, token))
    }

    /// The tokens that this function lets in. It is called on the worker's thread; what has to wait is a
    /// [`dependency`](macro@crate::dependency).
    ///
    /// # Panics
    /// The name of the realm is not printable ASCII.
    #[track_caller]
    pub fn new(realm: &str, check: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        Self {
            missing: Realm::new("Bearer", realm, ""),
            wrong: Realm::new("Bearer", realm, ", error=\"invalid_token\""),
            check: Box::new(check),
        }
    }
}

impl<S: Send + Sync> Middleware<S> for Bearer {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        match credentials(&cx.head().headers, "Bearer").filter(|token| !token.is_empty()) {
            Some(token) if (self.check)(token) => rest.run(cx).await,
            Some(_) => Ok(self.wrong.refuse()),
            None => Ok(self.missing.refuse()),
        }
    }
}

impl std::fmt::Debug for Bearer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bearer")
            .field("realm", &self.missing)
            .finish_non_exhaustive()
    }
}
