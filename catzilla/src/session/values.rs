//! [`Session`]: the values of a client.

use std::{
    fmt,
    sync::{Mutex, PoisonError},
};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{Sessions, id::Id};

/// The values that are kept for a client, under names: what can be written as JSON.
///
/// A function asks for it as `&Session`, where the state has [`Sessions`]. What it changes is saved once the outermost
/// function that asked has come to its end; see [the module](super).
///
/// A unit test of a function makes an empty one, which nobody saves:
///
/// ```
/// use catzilla::{prelude::*, session::Session};
///
/// #[post("/visits")]
/// async fn visit(session: &Session) -> String {
///     let visits = session.get("visits").unwrap_or(0) + 1;
///     session.insert("visits", visits);
///     visits.to_string()
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let session = Session::default();
/// assert_eq!(visit(&session).await, "1");
/// assert_eq!(visit(&session).await, "2");
/// assert_eq!(session.get("visits"), Some(2));
/// # }
/// ```
#[derive(Default)]
pub struct Session {
    pub(super) held: Mutex<Held>,
    /// What it was when the request came; nothing if there was none.
    pub(super) came: Option<Came>,
    /// Who saves it.
    pub(super) of: Option<Sessions>,
}

/// The values, and what has become of them.
#[derive(Default)]
pub(super) struct Held {
    pub(super) values: Map<String, Value>,
    pub(super) changed: bool,
    /// Whether it goes on under another id.
    pub(super) renewed: bool,
}

/// What a session was when the request came.
#[derive(Clone)]
pub(super) struct Came {
    /// Its id, if it is in a store.
    pub(super) id: Option<Id>,
    pub(super) expires: i64,
}

impl Held {
    /// Values that nobody has changed yet.
    pub(super) fn of(values: Map<String, Value>) -> Self {
        Self {
            values,
            ..Self::default()
        }
    }
}

impl Session {
    /// The value with this name; `None` if there is none, or it is no `T`: an older version of the application may
    /// have left it.
    #[must_use]
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.held(|held| T::deserialize(held.values.get(name)?).ok())
    }

    /// Puts a value under a name, in the place of another one.
    ///
    /// # Panics
    /// The value cannot be written as JSON: a map whose keys are neither texts nor numbers, for one.
    #[track_caller]
    pub fn insert(&self, name: impl Into<String>, value: impl Serialize) {
        let name = name.into();
        let value = match serde_json::to_value(value) {
            Ok(value) => value,
            Err(error) => panic!("`{name}` of a session cannot be written as JSON: {error}"),
        };
        self.held(|held| {
            held.changed |= held.values.get(&name) != Some(&value);
            held.values.insert(name, value);
        });
    }

    /// Takes the value with this name out of it: for a message that is shown once.
    ///
    /// What is no `T` is taken out as well.
    pub fn take<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let value = self.held(|held| {
            let value = held.values.remove(name);
            held.changed |= value.is_some();
            value
        });
        serde_json::from_value(value?).ok()
    }

    /// Removes the value with this name, if there is one.
    pub fn remove(&self, name: &str) {
        self.take::<Value>(name);
    }

    /// Ends the session: a logout. All values are forgotten, by the store as well, and the client forgets its cookie.
    ///
    /// What is inserted after this belongs to a new session.
    pub fn clear(&self) {
        self.held(|held| {
            held.values.clear();
            held.changed = true;
            held.renewed = true;
        });
    }

    /// Goes on with the same values under a new id, for a whole new lifetime; the old id is of nobody any more.
    ///
    /// Call it whenever a client gets rights, at a login above all. Otherwise somebody who has made a user begin with
    /// an id that is known to them is then logged in as that user. Where the values are in the cookie there is no id,
    /// and nothing to fear from an older cookie but its own values.
    pub fn renew(&self) {
        self.held(|held| held.renewed = true);
    }

    /// Whether there are no values.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.held(|held| held.values.is_empty())
    }

    pub(super) fn held<T>(&self, look: impl FnOnce(&mut Held) -> T) -> T {
        look(&mut self.held.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The names; the values are nobody's business.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.held(|held| f.debug_set().entries(held.values.keys()).finish())
    }
}
