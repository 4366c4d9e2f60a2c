//! [`Claims`]: what a token says.

use std::ops::Deref;

use serde::de::DeserializeOwned;

use super::Jwt;
use crate::{
    dependency::{Dependency, Made, Scope},
    extract::{Context, Rejection},
};

/// What the token of a request says: asked for as `&Claims<C>`, where the state has a [`Jwt<C>`].
///
/// A unit test makes one by hand, and a test of the application puts it in the place of a token's:
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
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let ada = || Claims(User { sub: "Ada".to_owned() });
/// assert_eq!(me(&ada()).await, "Ada");
///
/// let jwt = Jwt::new("api", [JwtKey::hs256("a secret of thirty-two bytes, or more").unwrap()]);
/// let app = Catzilla::new(routes![me]).state(App { jwt });
/// app.override_dependency(ada).test().get("/me").send().await.assert_text("Ada");
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Claims<C>(pub C);

impl<C> Deref for Claims<C> {
    type Target = C;

    fn deref(&self) -> &C {
        &self.0
    }
}

impl<S, C> Dependency<S> for Claims<C>
where
    S: Send + Sync + 'static,
    C: DeserializeOwned + Send + Sync + 'static,
    Jwt<C>: Dependency<S>,
{
    type Slot = Made<Self, <Jwt<C> as Dependency<S>>::Slot>;

    async fn make(
        cx: &mut Context<'_, S>,
        scope: Scope<'_, '_>,
        slot: &mut Self::Slot,
    ) -> Result<(), Rejection> {
        if slot.is_there(cx, scope)? {
            return Ok(());
        }
        Jwt::make(cx, scope, &mut slot.of).await?;
        let jwt = Jwt::get(cx.state(), scope, &slot.of);
        let claims = jwt.check(&cx.head().headers);
        let claims = claims.map_err(|refusal| Rejection::with(jwt.refuse(&refusal)))?;
        slot.fill(Self(claims));
        Ok(())
    }

    fn get<'r>(_: &'r S, scope: Scope<'_, 'r>, slot: &'r Self::Slot) -> &'r Self {
        slot.get(scope)
    }
}
