//! [`Store`]: what is known of each client, in bounded memory.

use std::{
    hash::{BuildHasher, RandomState},
    sync::{Mutex, PoisonError},
};

use governor::{nanos::Nanos, state::StateStore};

use super::key::Key;

/// What is known of each client: when it will have all its requests again.
///
/// A client belongs to one of many small sets, by a hash that nobody can foresee. Where its set is full, it takes
/// the place of the one that has had them again for longest.
#[derive(Debug)]
pub(super) struct Store {
    sets: Box<[Mutex<Set>]>,
    hasher: RandomState,
}

type Set = Vec<(Key, Nanos)>;

const SETS: usize = 4096;
const CLIENTS_OF_A_SET: usize = 16;

impl Store {
    pub(super) fn new() -> Self {
        Self {
            sets: (0..SETS).map(|_| Mutex::default()).collect(),
            hasher: RandomState::new(),
        }
    }
}

impl StateStore for Store {
    type Key = Key;

    fn measure_and_replace<T, F, E>(&self, key: &Key, measure: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        // The remainder is less than the number of sets, which is a `usize`.
        #[allow(clippy::cast_possible_truncation, reason = "see above")]
        let set = (self.hasher.hash_one(key) % SETS as u64) as usize;
        let mut set = self.sets[set]
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let known = set.iter().position(|(other, _)| other == key);
        let (outcome, state) = measure(known.map(|at| set[at].1))?;
        match known {
            Some(at) => set[at].1 = state,
            None => put(&mut set, *key, state),
        }
        Ok(outcome)
    }
}

/// Finds a place for a new client.
fn put(set: &mut Set, key: Key, state: Nanos) {
    if set.len() < CLIENTS_OF_A_SET {
        set.push((key, state));
    } else if let Some(quietest) = set.iter_mut().min_by_key(|(_, state)| state.as_u64()) {
        *quietest = (key, state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_is_bounded_and_who_was_just_here_is_not_forgotten() {
        let store = Store::new();
        let measure = |client, at| {
            let replace = |known: Option<Nanos>| Ok::<_, ()>((known, Nanos::new(at)));
            store
                .measure_and_replace(&Key::V4(client), replace)
                .unwrap()
        };
        for client in 0..200_000 {
            measure(client, u64::from(client) + 1);
        }
        let held: usize = store.sets.iter().map(|set| set.lock().unwrap().len()).sum();
        assert!(held <= SETS * CLIENTS_OF_A_SET);
        assert_eq!(measure(199_999, 0), Some(Nanos::new(200_000)));
        assert_eq!(measure(0, 0), None);
    }
}
