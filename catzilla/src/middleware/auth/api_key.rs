//! [`ApiKey`]: a key in a header of one's own.

use http::HeaderName;

use super::{is_one_of, only, realm::Realm};
use crate::{
    extract::{Context, Rejection},
    middleware::{Middleware, Rest},
    respond::Response,
};

/// Lets in who sends a key that is known, in the header `x-api-key` or another one.
///
/// ```
/// use catzilla::{middleware::ApiKey, prelude::*};
///
/// #[middleware]
/// fn customers() -> ApiKey {
///     ApiKey::keys(["a key from the environment"])
/// }
///
/// #[get("/prices")]
/// async fn prices() {}
///
/// let app = Catzilla::new(routes![prices with [customers]]);
/// # let _ = app.into_service();
/// ```
///
/// Everybody else gets a 401 with `WWW-Authenticate: ApiKey realm="x-api-key"`, which names the header.
#[must_use]
pub struct ApiKey {
    header: HeaderName,
    realm: Realm,
    check: Box<dyn Fn(&str) -> bool + Send + Sync>,
}

impl ApiKey {
    /// These keys, compared in constant time: by it no more than their length can be told.
    pub fn keys<K: Into<String>>(keys: impl IntoIterator<Item = K>) -> Self {
        let keys: Vec<String> = keys.into_iter().map(Into::into).collect();
        Self::new(move |key| is_one_of(&keys, key))
    }

    /// The keys that this function lets in. It is called on the worker's thread; what has to wait is a
    /// [`dependency`](macro@crate::dependency).
    pub fn new(check: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        Self {
            header: HeaderName::from_static("x-api-key"),
            realm: Realm::new("ApiKey", "x-api-key", ""),
            check: Box::new(check),
        }
    }

    /// In another header.
    pub fn header(mut self, name: HeaderName) -> Self {
        self.realm = Realm::new("ApiKey", name.as_str(), "");
        self.header = name;
        self
    }
}

impl<S: Send + Sync> Middleware<S> for ApiKey {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        let key = only(&cx.head().headers, &self.header);
        let key = key.and_then(|key| key.to_str().ok());
        if key.is_some_and(|key| (self.check)(key)) {
            rest.run(cx).await
        } else {
            Ok(self.realm.refuse())
        }
    }
}

impl std::fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ApiKey")
            .field("header", &self.header)
            .finish_non_exhaustive()
    }
}
