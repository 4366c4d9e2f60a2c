//! [`MemoryStore`]: sessions in memory, as many as there is room for.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Mutex, PoisonError},
};

use super::{Record, SessionStore, StoreError, now};

/// Keeps sessions in the memory of this process, and forgets what has expired. They end with the program, and another
/// process knows nothing of them.
///
/// There is room for a number of sessions. Where it is full, the one that would expire first has to go.
///
/// ```
/// use catzilla::session::{MemoryStore, Sessions};
///
/// let sessions = Sessions::stored(MemoryStore::with_capacity(10_000));
/// # let _ = sessions;
/// ```
#[derive(Debug)]
pub struct MemoryStore {
    capacity: usize,
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    records: HashMap<String, Record>,
    /// When each expires, and its key: the next to go is the first.
    order: BTreeSet<(i64, String)>,
}

impl MemoryStore {
    /// With room for 100,000 sessions.
    #[must_use]
    pub fn new() -> Self {
        Self::with_capacity(100_000)
    }

    /// With room for this many sessions; for one at least.
    #[must_use]
    pub fn with_capacity(sessions: usize) -> Self {
        let held = Mutex::default();
        let capacity = sessions.max(1);
        Self { capacity, held }
    }

    /// How many there are, some of which may have expired just now.
    #[must_use]
    pub fn len(&self) -> usize {
        self.held(|held| held.records.len())
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn held<T>(&self, look: impl FnOnce(&mut Held) -> T) -> T {
        look(&mut self.held.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Adds a record, once there is room for it.
    fn put(&self, key: &str, record: Record, now: i64) {
        self.held(|held| {
            held.remove(key);
            held.forget_expired(now);
            if held.records.len() >= self.capacity {
                held.forget_first();
            }
            held.put(key, record);
        });
    }
}

impl Held {
    fn put(&mut self, key: &str, record: Record) {
        self.order.insert((record.expires, key.to_owned()));
        self.records.insert(key.to_owned(), record);
    }

    fn remove(&mut self, key: &str) -> Option<Record> {
        let record = self.records.remove(key)?;
        self.order.remove(&(record.expires, key.to_owned()));
        Some(record)
    }

    fn forget_expired(&mut self, now: i64) {
        while self
            .order
            .first()
            .is_some_and(|(expires, _)| *expires <= now)
        {
            self.forget_first();
        }
    }

    fn forget_first(&mut self) {
        if let Some((_, key)) = self.order.pop_first() {
            self.records.remove(&key);
        }
    }
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::new()
    }
}

impl SessionStore for MemoryStore {
    async fn load(&self, key: &str) -> Result<Option<Record>, StoreError> {
        Ok(self.held(|held| held.records.get(key).cloned()))
    }

    async fn insert(&self, key: &str, record: Record) -> Result<(), StoreError> {
        self.put(key, record, now());
        Ok(())
    }

    async fn update(&self, key: &str, record: Record) -> Result<bool, StoreError> {
        Ok(self.held(|held| {
            let is_there = held.remove(key).is_some();
            if is_there {
                held.put(key, record);
            }
            is_there
        }))
    }

    async fn extend(&self, key: &str, expires: i64) -> Result<bool, StoreError> {
        Ok(self.held(|held| {
            let record = held.remove(key);
            let record = record.map(|record| Record { expires, ..record });
            record.map(|record| held.put(key, record)).is_some()
        }))
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.held(|held| held.remove(key));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(expires: i64) -> Record {
        let values = "{}".to_owned();
        Record { values, expires }
    }

    fn keys(store: &MemoryStore) -> Vec<String> {
        store.held(|held| {
            assert_eq!(held.records.len(), held.order.len());
            held.order.iter().map(|(_, key)| key.clone()).collect()
        })
    }

    #[test]
    fn the_memory_is_bounded_and_who_would_expire_first_goes() {
        let store = MemoryStore::with_capacity(3);
        for (key, expires) in [("a", 30), ("b", 20), ("c", 40), ("d", 50), ("c", 25)] {
            store.put(key, record(expires), 0);
        }
        assert_eq!(keys(&store), ["c", "a", "d"]);
        for number in 0..10_000 {
            store.put(&number.to_string(), record(number), 0);
        }
        assert_eq!(keys(&store), ["9997", "9998", "9999"]);
    }

    #[test]
    fn what_has_expired_is_forgotten() {
        let store = MemoryStore::new();
        for (key, expires) in [("a", 10), ("b", 20), ("c", 30)] {
            store.put(key, record(expires), 0);
        }
        store.put("d", record(40), 20);
        assert_eq!(keys(&store), ["c", "d"]);
    }
}
