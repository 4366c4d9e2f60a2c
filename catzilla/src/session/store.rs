//! [`SessionStore`]: where the values of sessions are kept.

use std::{error::Error, pin::Pin, sync::Arc};

/// What a store keeps of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The values, as JSON: an object.
    pub values: String,
    /// When it expires, in seconds since 1970.
    pub expires: i64,
}

/// Why a store could not do what it was asked for; the client sees a 500.
pub type StoreError = Box<dyn Error + Send + Sync>;

/// Where the values of sessions are kept: implement it for a database.
///
/// A key is a text of 43 letters, digits, `-` and `_`: a hash of what the client sends, so that nobody who can read
/// the store can take over a session.
///
/// ```
/// use std::{collections::HashMap, sync::Mutex};
///
/// use catzilla::session::{Record, SessionStore, Sessions, StoreError};
///
/// /// With a database, each of these is one statement.
/// #[derive(Default)]
/// struct Table(Mutex<HashMap<String, Record>>);
///
/// impl SessionStore for Table {
///     async fn load(&self, key: &str) -> Result<Option<Record>, StoreError> {
///         // SELECT expires, data FROM sessions WHERE key = ?
///         Ok(self.0.lock().unwrap().get(key).cloned())
///     }
///
///     async fn insert(&self, key: &str, record: Record) -> Result<(), StoreError> {
///         // INSERT INTO sessions (key, expires, data) VALUES (?, ?, ?)
///         self.0.lock().unwrap().insert(key.to_owned(), record);
///         Ok(())
///     }
///
///     async fn update(&self, key: &str, record: Record) -> Result<bool, StoreError> {
///         // UPDATE sessions SET expires = ?, data = ? WHERE key = ?
///         Ok(self.0.lock().unwrap().get_mut(key).map(|own| *own = record).is_some())
///     }
///
///     async fn extend(&self, key: &str, expires: i64) -> Result<bool, StoreError> {
///         // UPDATE sessions SET expires = ? WHERE key = ?
///         Ok(self.0.lock().unwrap().get_mut(key).map(|own| own.expires = expires).is_some())
///     }
///
///     async fn remove(&self, key: &str) -> Result<(), StoreError> {
///         // DELETE FROM sessions WHERE key = ?
///         self.0.lock().unwrap().remove(key);
///         Ok(())
///     }
/// }
///
/// let sessions = Sessions::stored(Table::default());
/// # let _ = sessions;
/// ```
///
/// What has expired is treated as absent, whether the store still has it or not; it is the store's to forget it at
/// some time. An error is answered with 500, and what `?` makes of any error is one.
pub trait SessionStore: Send + Sync + 'static {
    /// The record with this key, if there is one.
    fn load(&self, key: &str) -> impl Future<Output = Result<Option<Record>, StoreError>> + Send;

    /// Adds a record, under a key that is new.
    fn insert(
        &self,
        key: &str,
        record: Record,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Puts this record in the place of the one with this key; `false`, and nothing is done, if there is none:
    /// the session has ended while a request with it was under way.
    fn update(
        &self,
        key: &str,
        record: Record,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Changes when the record with this key expires, and leaves its values as they are; `false` if there is none.
    fn extend(
        &self,
        key: &str,
        expires: i64,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Removes the record with this key, if there is one.
    fn remove(&self, key: &str) -> impl Future<Output = Result<(), StoreError>> + Send;
}

/// A store that others have as well.
impl<T: SessionStore> SessionStore for Arc<T> {
    fn load(&self, key: &str) -> impl Future<Output = Result<Option<Record>, StoreError>> + Send {
        T::load(self, key)
    }

    fn insert(
        &self,
        key: &str,
        record: Record,
    ) -> impl Future<Output = Result<(), StoreError>> + Send {
        T::insert(self, key, record)
    }

    fn update(
        &self,
        key: &str,
        record: Record,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send {
        T::update(self, key, record)
    }

    fn extend(
        &self,
        key: &str,
        expires: i64,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send {
        T::extend(self, key, expires)
    }

    fn remove(&self, key: &str) -> impl Future<Output = Result<(), StoreError>> + Send {
        T::remove(self, key)
    }
}

/// What a store is asked for.
type Asked<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// [`SessionStore`], of any type: what [`Sessions`](super::Sessions) holds is the same for all of them.
pub(super) trait AnyStore: Send + Sync {
    fn load<'a>(&'a self, key: &'a str) -> Asked<'a, Option<Record>>;
    fn insert<'a>(&'a self, key: &'a str, record: Record) -> Asked<'a, ()>;
    fn update<'a>(&'a self, key: &'a str, record: Record) -> Asked<'a, bool>;
    fn extend<'a>(&'a self, key: &'a str, expires: i64) -> Asked<'a, bool>;
    fn remove<'a>(&'a self, key: &'a str) -> Asked<'a, ()>;
}

impl<T: SessionStore> AnyStore for T {
    fn load<'a>(&'a self, key: &'a str) -> Asked<'a, Option<Record>> {
        Box::pin(SessionStore::load(self, key))
    }

    fn insert<'a>(&'a self, key: &'a str, record: Record) -> Asked<'a, ()> {
        Box::pin(SessionStore::insert(self, key, record))
    }

    fn update<'a>(&'a self, key: &'a str, record: Record) -> Asked<'a, bool> {
        Box::pin(SessionStore::update(self, key, record))
    }

    fn extend<'a>(&'a self, key: &'a str, expires: i64) -> Asked<'a, bool> {
        Box::pin(SessionStore::extend(self, key, expires))
    }

    fn remove<'a>(&'a self, key: &'a str) -> Asked<'a, ()> {
        Box::pin(SessionStore::remove(self, key))
    }
}
