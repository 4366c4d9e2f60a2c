//! Sets: lists of which an item that repeats is taken once.

use std::{
    collections::{BTreeSet, HashMap, HashSet, hash_map::RandomState},
    hash::{BuildHasher, Hash},
};

use super::{
    Value,
    items::{LIST, check, explain, read},
};
use crate::{
    json::Reader,
    model::{Part, Report, of_pairs::NO_OBJECT},
};

macro_rules! sets {
    ($($set:ident<T $(, $hasher:ident)?>: $gather:ident, $($bound:path),+;)+) => {$(
        /// As serde has it, an item that repeats is taken once.
        impl<'b, T: Value<'b> $(+ $bound)+ $(, $hasher: BuildHasher + Default)?> Value<'b>
            for $set<T $(, $hasher)?>
        {
            const EXPECTED: &'static str = LIST;
            const IS_OBJECT: bool = T::IS_OBJECT;
            const NOT_OF_PAIRS: Option<&'static str> = Some(NO_OBJECT);
            const STATE: Option<&'static str> = T::STATE;

            fn read(reader: &mut Reader<'b>) -> Option<Self> {
                read::<Self>(reader)
            }

            fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
                explain::<Self>(reader, report).ok()
            }

            /// Never as it is, but with the places of its items in the text, which it does not keep.
            fn explain_part(
                reader: &mut Reader<'b>,
                report: &mut Report,
            ) -> Result<Self, Option<Part<Self>>> {
                let part = match explain::<Vec<T>>(reader, report) {
                    Ok(items) => {
                        let len = items.len();
                        Part::of_list(items, len, &[])
                    }
                    Err(part) => part.ok_or(None)?,
                };
                Err(Some(part.regroup($gather)))
            }

            fn holds(&self) -> bool {
                self.iter().all(Value::holds)
            }

            fn check(&self, report: &mut Report) {
                check(self, report);
            }
        }
    )+};
}

sets! {
    BTreeSet<T>: in_order, Ord;
    HashSet<T, H>: hashed, Eq, Hash;
}

/// A set of these items, and the place of each in the order of the set.
pub(crate) fn in_order<T: Ord>(items: Vec<T>, places: Vec<usize>) -> (BTreeSet<T>, Vec<usize>) {
    let mut pairs: Vec<_> = items.into_iter().zip(places).collect();
    pairs.sort_by(|(item, _), (other, _)| item.cmp(other));
    pairs.dedup_by(|(item, _), (before, _)| item == before);
    pairs.into_iter().unzip()
}

/// The same of a set whose order is known only once it is made: an item is found again by a hash that no
/// client can foresee.
pub(crate) fn hashed<T: Eq + Hash, H: BuildHasher + Default>(
    items: Vec<T>,
    places: Vec<usize>,
) -> (HashSet<T, H>, Vec<usize>) {
    let random = RandomState::new();
    let (mut set, mut by_hash) = (HashSet::default(), HashMap::new());
    for (item, place) in items.into_iter().zip(places) {
        by_hash.entry(random.hash_one(&item)).or_insert(place);
        set.insert(item);
    }
    let place = |item| by_hash[&random.hash_one(item)];
    let places = set.iter().map(place).collect();
    (set, places)
}
