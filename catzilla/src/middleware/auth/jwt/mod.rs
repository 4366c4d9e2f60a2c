//! [`Jwt`]: a token that somebody has signed.
//!
//! ```text
//! Jwt      checks a token; middleware by itself
//! JwtKey   a key with the one algorithm that it is for
//! Claims   what a token says, for whoever asks
//! ```

mod claims;
mod key;

pub use self::{
    claims::Claims,
    key::{JwtKey, JwtKeyError},
};

use std::{marker::PhantomData, time::Duration};

use http::HeaderMap;
use jsonwebtoken::{Validation, decode, decode_header, errors::ErrorKind};
use serde::de::DeserializeOwned;

use super::{credentials, realm::Realm};
use crate::{
    extract::{Context, Rejection},
    middleware::{Middleware, Rest},
    respond::Response,
};

/// Lets in who sends a token that was signed with a key of these, `Authorization: Bearer …` (RFC 6750, RFC 7519), and
/// reads its claims, a `C`.
///
/// In the state it makes `&Claims<C>` for whoever asks; everybody without a token that is right is answered with 401:
///
/// ```
/// use catzilla::{middleware::{Claims, Jwt, JwtKey}, prelude::*};
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct User {
///     sub: String,
/// }
///
/// #[derive(State)]
/// struct App {
///     jwt: Jwt<User>,
/// }
///
/// #[get("/me")]
/// async fn me(user: &Claims<User>) -> String {
///     user.sub.clone()
/// }
///
/// /// Around a group, for handlers that do not ask.
/// #[middleware]
/// async fn require_user(request: &mut Request, next: Next<'_>, _: &Claims<User>) -> Response {
///     next.run(request).await
/// }
///
/// # fn app(secret: &str) -> Result<(), Box<dyn std::error::Error>> {
/// let jwt = Jwt::new("api", [JwtKey::hs256(secret)?])
///     .issuer("https://login.example")
///     .audience("https://api.example");
/// let app = Catzilla::new(routes![me with [require_user]]).state(App { jwt });
/// # let _ = app.into_service();
/// # Ok(())
/// # }
/// # app("a secret of thirty-two bytes, or more").unwrap();
/// ```
///
/// Where nobody wants the claims, it is middleware by itself, as [`Bearer`](super::Bearer) is.
///
/// A token has to have a time `exp` that is not over, a time `nbf`, if it has one, that has come, and the issuer and
/// the audience that are wanted. One that is for an audience is refused by whoever does not name that. The algorithm
/// is the key's, and never the token's choice: one without a signature (`none`) is refused, and so is one that was
/// signed with a public key as if that were a secret. So is a token with an extension that has to be understood
/// (`crit`), and one whose claims are no `C`.
#[must_use]
pub struct Jwt<C> {
    missing: Realm,
    wrong: Realm,
    keys: Vec<JwtKey>,
    /// For any algorithm; each key has its own.
    validation: Validation,
    claims: PhantomData<fn() -> C>,
}

/// In seconds: thirty years. It is taken from the time since 1970, and more than that would be none.
const LONGEST_LEEWAY: u64 = 1_000_000_000;

/// Why there are no claims.
enum Refusal {
    Missing,
    Wrong,
    Expired,
}

impl<C: DeserializeOwned> Jwt<C> {
    /// Takes what was signed with one of these keys.
    ///
    /// # Panics
    /// The name of the realm is not printable ASCII, or there is no key.
    #[track_caller]
    pub fn new(realm: &str, keys: impl IntoIterator<Item = JwtKey>) -> Self {
        let keys: Vec<_> = keys.into_iter().collect();
        assert!(!keys.is_empty(), "without a key no token is ever right");
        let validation = Validation {
            validate_nbf: true,
            ..Validation::default()
        };
        Self {
            missing: Realm::new("Bearer", realm, ""),
            wrong: Realm::new("Bearer", realm, ", error=\"invalid_token\""),
            keys,
            validation,
            claims: PhantomData,
        }
    }

    /// Only what this issuer has issued: `iss` is required, and is this. Of several, any.
    pub fn issuer(self, issuer: impl Into<String>) -> Self {
        self.require("iss", |validation| {
            validation.iss.get_or_insert_default().insert(issuer.into())
        })
    }

    /// Only what is for this audience: `aud` is required, and is this, or has it among others. Of several, any.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.require("aud", |validation| {
            validation
                .aud
                .get_or_insert_default()
                .insert(audience.into())
        })
    }

    /// How far apart the clocks may be; a minute, unless this says otherwise, and thirty years at most.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.validation.leeway = leeway.as_secs().min(LONGEST_LEEWAY);
        self
    }

    fn require(mut self, claim: &str, add: impl FnOnce(&mut Validation) -> bool) -> Self {
        let required = &mut self.validation.required_spec_claims;
        required.insert(claim.to_owned());
        add(&mut self.validation);
        self
    }

    /// The claims of the token in these headers.
    fn check(&self, headers: &HeaderMap) -> Result<C, Refusal> {
        let token = credentials(headers, "Bearer").filter(|token| !token.is_empty());
        self.verify(token.ok_or(Refusal::Missing)?)
    }

    /// The response where there are none.
    fn refuse(&self, refusal: &Refusal) -> Response {
        match refusal {
            Refusal::Missing => self.missing.refuse(),
            Refusal::Wrong => self.wrong.refuse(),
            Refusal::Expired => self.wrong.refuse_since("the token has expired"),
        }
    }

    fn verify(&self, token: &str) -> Result<C, Refusal> {
        let header = decode_header(token).map_err(|_| Refusal::Wrong)?;
        if header.crit.is_some() {
            return Err(Refusal::Wrong);
        }
        let mut refusal = Refusal::Wrong;
        for key in self.keys.iter().filter(|key| key.may_have_signed(&header)) {
            let mut validation = self.validation.clone();
            validation.algorithms = vec![key.algorithm()];
            match decode(token, key.key(), &validation) {
                Ok(token) => return Ok(token.claims),
                Err(error) if matches!(error.kind(), ErrorKind::ExpiredSignature) => {
                    refusal = Refusal::Expired;
                }
                Err(_) => {}
            }
        }
        Err(refusal)
    }
}

impl<S: Send + Sync, C: DeserializeOwned + 'static> Middleware<S> for Jwt<C> {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        let checked = self.check(&cx.head().headers).map(drop);
        match checked {
            Ok(()) => rest.run(cx).await,
            Err(refusal) => Ok(self.refuse(&refusal)),
        }
    }
}

impl<C> std::fmt::Debug for Jwt<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Jwt")
            .field("realm", &self.missing)
            .field("keys", &self.keys)
            .finish_non_exhaustive()
    }
}
