//! [`Basic`]: a name and a password.

use base64::{Engine, engine::general_purpose::STANDARD};
use subtle::{Choice, ConstantTimeEq};

use super::{credentials, realm::Realm};
use crate::{
    extract::{Context, Rejection},
    middleware::{Middleware, Rest},
    respond::Response,
};

/// Lets in who sends a name and a password that are known (RFC 7617); a browser asks its user for them.
///
/// ```
/// use catzilla::{middleware::Basic, prelude::*};
///
/// #[middleware]
/// fn admins() -> Basic {
///     Basic::users("admin", [("ada", "a password from the environment")])
/// }
///
/// #[get("/")]
/// async fn index() {}
///
/// let app = Catzilla::new(routes!["/admin" => [index] with [admins]]);
/// # let _ = app.into_service();
/// ```
///
/// Everybody else gets a 401 with `WWW-Authenticate`. Passwords are readable on their way, so this is for TLS only.
#[must_use]
pub struct Basic {
    realm: Realm,
    check: Box<Check>,
}

type Check = dyn Fn(&str, &str) -> bool + Send + Sync;

impl Basic {
    /// These users with their passwords, compared in constant time: by it no more than their length can be told.
    ///
    /// # Panics
    /// The name of the realm is not printable ASCII.
    #[track_caller]
    pub fn users<N: Into<String>, P: Into<String>>(
        realm: &str,
        users: impl IntoIterator<Item = (N, P)>,
    ) -> Self {
        let users = users.into_iter();
        let users: Vec<(String, String)> = users
            .map(|(name, word)| (name.into(), word.into()))
            .collect();
        Self::new(realm, move |name, password| {
            is_known(&users, name, password)
        })
    }

    /// Whom this function lets in, by name and password.
    ///
    /// It is called on the worker's thread: a hash that takes long, or a database, is a matter of a
    /// [`dependency`](macro@crate::dependency).
    ///
    /// # Panics
    /// The name of the realm is not printable ASCII.
    #[track_caller]
    pub fn new(realm: &str, check: impl Fn(&str, &str) -> bool + Send + Sync + 'static) -> Self {
        Self {
            realm: Realm::new("Basic", realm, ", charset=\"UTF-8\""),
            check: Box::new(check),
        }
    }

    fn lets_in<S>(&self, cx: &Context<'_, S>) -> bool {
        credentials(&cx.head().headers, "Basic")
            .and_then(|text| STANDARD.decode(text).ok())
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .is_some_and(|text| {
                let pair = text.split_once(':');
                pair.is_some_and(|(name, password)| (self.check)(name, password))
            })
    }
}

/// Looks at all of them.
fn is_known(users: &[(String, String)], name: &str, password: &str) -> bool {
    let same = |a: &str, b: &str| a.as_bytes().ct_eq(b.as_bytes());
    let nobody = Choice::from(0);
    let known = users.iter().fold(nobody, |known, (user, word)| {
        known | same(user, name) & same(word, password)
    });
    known.into()
}

impl<S: Send + Sync> Middleware<S> for Basic {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        if self.lets_in(cx) {
            rest.run(cx).await
        } else {
            Ok(self.realm.refuse())
        }
    }
}

impl std::fmt::Debug for Basic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Basic")
            .field("realm", &self.realm)
            .finish_non_exhaustive()
    }
}
