//! [`Sessions`]: how an application keeps sessions.

use std::{fmt, sync::Arc, time::Duration};

use http::HeaderMap;

use super::{
    Key, Record, SameSite, Session, SessionStore, StoreError,
    cookie::Shape,
    id::Id,
    now,
    seal::Seal,
    store::AnyStore,
    values::{Came, Held},
};

/// How an application keeps sessions: a field of its state, from which functions get `&Session`.
///
/// ```
/// use std::time::Duration;
///
/// use catzilla::{prelude::*, session::{MemoryStore, Session, Sessions}};
///
/// #[derive(State)]
/// struct App {
///     sessions: Sessions,
/// }
///
/// #[get("/")]
/// async fn index(session: &Session) -> String {
///     format!("{:?}", session.get::<String>("user"))
/// }
///
/// let sessions = Sessions::stored(MemoryStore::new())
///     .lifetime(Duration::from_mins(30))
///     .rolling();
/// let app = Catzilla::new(routes![index]).state(App { sessions });
/// # let _ = app.into_service();
/// ```
///
/// An application whose state has none does not compile if anything asks for `&Session`.
///
/// The cookie is `__Host-id`, with `Secure`, `HttpOnly`, `SameSite=Lax` and `Path=/`, and lives as long as the session:
/// a day, unless [`lifetime`](Self::lifetime) says otherwise.
#[derive(Clone)]
pub struct Sessions(pub(super) Arc<Settings>);

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) place: Place,
    pub(super) shape: Shape,
    /// In seconds.
    lifetime: i64,
    rolling: bool,
}

/// Where the values are.
#[derive(Clone)]
pub(super) enum Place {
    Cookie(Seal, Key),
    Store(Arc<dyn AnyStore>),
}

impl Sessions {
    /// In the cookie, where the client can read the values, and cannot change them.
    #[must_use]
    pub fn signed(key: Key) -> Self {
        Self::at(Place::Cookie(Seal::Signed, key))
    }

    /// In the cookie, where the client can neither read nor change the values.
    #[must_use]
    pub fn encrypted(key: Key) -> Self {
        Self::at(Place::Cookie(Seal::Encrypted, key))
    }

    /// In a store; the cookie is a random id.
    #[must_use]
    pub fn stored(store: impl SessionStore) -> Self {
        Self::at(Place::Store(Arc::new(store)))
    }

    fn at(place: Place) -> Self {
        Self(Arc::new(Settings {
            place,
            shape: Shape {
                name: "id".to_owned(),
                secure: true,
                same_site: SameSite::Lax,
            },
            lifetime: 24 * 60 * 60,
            rolling: false,
        }))
    }

    /// How long a session lives: from its first value on, and anew from [`Session::renew`] on. In whole seconds, and
    /// one at least.
    #[must_use]
    pub fn lifetime(self, lifetime: Duration) -> Self {
        let seconds = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
        // Beyond this nothing is said of a cookie any more, and sums stay sums.
        let seconds = seconds.clamp(1, 1_000_000_000);
        self.with(|settings| settings.lifetime = seconds)
    }

    /// Has a session live on for its lifetime with each request that asks for it.
    ///
    /// Not more often than ten times in a lifetime is that written down.
    #[must_use]
    pub fn rolling(self) -> Self {
        self.with(|settings| settings.rolling = true)
    }

    /// Another name for the cookie, before which `__Host-` is put.
    ///
    /// # Panics
    /// It is not made of letters, digits, `-` and `_`.
    #[must_use]
    #[track_caller]
    pub fn cookie_name(self, name: &str) -> Self {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        assert!(
            !name.is_empty() && name.bytes().all(plain),
            "the name of a cookie is made of letters, digits, `-` and `_`, and {name:?} is not"
        );
        self.with(|settings| name.clone_into(&mut settings.shape.name))
    }

    /// When a browser sends the cookie along with what another site has it ask for.
    #[must_use]
    pub fn same_site(self, same_site: SameSite) -> Self {
        self.with(|settings| settings.shape.same_site = same_site)
    }

    /// Without `Secure`, and without `__Host-` in its name: for development on loopback, where a browser may refuse
    /// the cookie otherwise. Anybody on the way can read and change it.
    #[must_use]
    pub fn insecure(self) -> Self {
        self.with(|settings| settings.shape.secure = false)
    }

    fn with(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }

    /// The session of a request with these headers; one without values if there is none.
    ///
    /// # Errors
    /// The store says so.
    pub(super) async fn open(self, headers: &HeaderMap) -> Result<Session, StoreError> {
        let (held, came) = match self.0.find(headers).await? {
            Some((held, came)) => (held, Some(came)),
            None => (Held::default(), None),
        };
        Ok(Session {
            held: held.into(),
            came,
            of: Some(self),
        })
    }
}

impl Settings {
    async fn find(&self, headers: &HeaderMap) -> Result<Option<(Held, Came)>, StoreError> {
        let sent = self.shape.sent(headers);
        match &self.place {
            Place::Cookie(seal, key) => Ok(self.find_sealed(*seal, key, &sent)),
            Place::Store(store) => find_stored(&**store, &sent).await,
        }
    }

    fn find_sealed(&self, seal: Seal, key: &Key, sent: &[&str]) -> Option<(Held, Came)> {
        let name = self.shape.full_name();
        let mut opened = sent.iter().filter_map(|text| seal.open(key, &name, text));
        let (expires, values) = opened.find(|(expires, _)| now() < *expires)?;
        let id = None;
        Some((Held::of(values), Came { id, expires }))
    }

    /// When a session that is begun or extended at this time expires.
    pub(super) fn expires(&self, now: i64) -> i64 {
        now + self.lifetime
    }

    /// Whether a session that expires at this time is to be extended, though nothing has changed.
    pub(super) fn extends(&self, expires: i64, now: i64) -> bool {
        self.rolling && self.expires(now) - expires >= (self.lifetime / 10).max(1)
    }

    /// When a session that was there and is changed expires.
    pub(super) fn expires_later(&self, expires: i64, now: i64) -> i64 {
        if self.rolling {
            self.expires(now)
        } else {
            expires
        }
    }
}

async fn find_stored(
    store: &dyn AnyStore,
    sent: &[&str],
) -> Result<Option<(Held, Came)>, StoreError> {
    for id in sent.iter().filter_map(|text| Id::sent(text)) {
        let Some(Record { values, expires }) = store.load(&id.key()).await? else {
            continue;
        };
        // What is no session, written by an older version of the store for one, keeps nobody from a new login.
        if now() < expires
            && let Ok(values) = serde_json::from_str(&values)
        {
            let id = Some(id);
            return Ok(Some((Held::of(values), Came { id, expires })));
        }
    }
    Ok(None)
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings {
            shape,
            lifetime,
            rolling,
            ..
        } = &*self.0;
        f.debug_struct("Sessions")
            .field("cookie", shape)
            .field("lifetime", lifetime)
            .field("rolling", rolling)
            .finish_non_exhaustive()
    }
}
