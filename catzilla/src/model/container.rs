//! What holds models is a model: it is read, checked and reported as a whole.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque},
    hash::{BuildHasher, Hash},
    rc::Rc,
    sync::Arc,
};

use super::{Key, Model, Seen, Sees};

macro_rules! containers {
    ($($ty:ty: [$($bound:ident)*] [$($generics:tt)*];)+) => {$(
        impl<'b, T: Model<'b> $(+ $bound)*, $($generics)*> Model<'b> for $ty {
            const IS_PROVED_BY_SERDE: bool = T::IS_PROVED_BY_SERDE;
        }

        impl<'b, S, T: Sees<'b, S> $(+ $bound)*, $($generics)*> Sees<'b, S> for $ty {
            fn seen(state: &S) -> Seen<'_> {
                T::seen(state)
            }
        }
    )+};
}

containers! {
    Vec<T>: [] [];
    [T; N]: [] [const N: usize];
    Option<T>: [] [];
    Box<T>: [] [];
    Rc<T>: [] [];
    Arc<T>: [] [];
    Cow<'_, [T]>: [Clone] [];
    VecDeque<T>: [] [];
    LinkedList<T>: [] [];
    BTreeSet<T>: [Ord] [];
    HashSet<T, H>: [Eq Hash] [H: BuildHasher + Default];
    BTreeMap<K, T>: [] [K: Key<'b> + Ord];
    HashMap<K, T, H>: [] [K: Key<'b> + Eq + Hash, H: BuildHasher + Default];
}

impl<'b, T: Model<'b> + 'b> Model<'b> for &'b [T] {
    const IS_PROVED_BY_SERDE: bool = T::IS_PROVED_BY_SERDE;
}

impl<'b, S, T: Sees<'b, S> + 'b> Sees<'b, S> for &'b [T] {
    fn seen(state: &S) -> Seen<'_> {
        T::seen(state)
    }
}
