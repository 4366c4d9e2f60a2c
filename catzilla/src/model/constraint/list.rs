//! Lists and sets, as far as constraints look at them.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashSet, LinkedList, VecDeque},
    rc::Rc,
    sync::Arc,
};

/// A value whose items can be looked at.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list",
    label = "`each` is for the items of a list or a set: `Vec<T>`, `&[T]`, `[T; N]`, `BTreeSet<T>`"
)]
pub trait List {
    /// The type of an item.
    type Item;

    /// The items; none if the list is not there.
    fn items(&self) -> impl Iterator<Item = &Self::Item>;
}

/// A list in which an item may repeat.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list in which an item could repeat",
    label = "`unique` is for lists: `Vec<T>`, `&[T]`, `[T; N]`, `VecDeque<T>`",
    note = "a set takes an item that repeats once: write a `Vec<T>` to have it refused"
)]
pub trait Sequence: List {
    /// Whether an item repeats. Every pair is compared, as sorting would need memory.
    fn repeats(&self) -> bool
    where
        Self::Item: PartialEq;
}

macro_rules! lists {
    ($($ty:ty: [$($generics:tt)*];)+) => {$(
        impl<$($generics)*> List for $ty {
            type Item = T;

            #[inline]
            fn items(&self) -> impl Iterator<Item = &T> {
                self.iter()
            }
        }
    )+};
}

lists! {
    Vec<T>: [T];
    &[T]: [T];
    [T; N]: [T, const N: usize];
    Box<[T]>: [T];
    Rc<[T]>: [T];
    Arc<[T]>: [T];
    Cow<'_, [T]>: [T: Clone];
    VecDeque<T>: [T];
    LinkedList<T>: [T];
    BTreeSet<T>: [T];
    HashSet<T, H>: [T, H];
}

macro_rules! slices {
    ($($ty:ty: [$($generics:tt)*];)+) => {$(
        impl<$($generics)*> Sequence for $ty {
            fn repeats(&self) -> bool
            where
                T: PartialEq,
            {
                (1..self.len()).any(|at| self[..at].contains(&self[at]))
            }
        }
    )+};
}

slices! {
    Vec<T>: [T];
    &[T]: [T];
    [T; N]: [T, const N: usize];
    Box<[T]>: [T];
    Rc<[T]>: [T];
    Arc<[T]>: [T];
    Cow<'_, [T]>: [T: Clone];
}

macro_rules! chains {
    ($($list:ident)+) => {$(
        impl<T> Sequence for $list<T> {
            fn repeats(&self) -> bool
            where
                T: PartialEq,
            {
                let mut items = self.iter().enumerate();
                items.any(|(at, item)| self.iter().take(at).any(|before| before == item))
            }
        }
    )+};
}

chains! { VecDeque LinkedList }

impl<L: List> List for Option<L> {
    type Item = L::Item;

    #[inline]
    fn items(&self) -> impl Iterator<Item = &L::Item> {
        self.iter().flat_map(List::items)
    }
}

impl<L: Sequence> Sequence for Option<L> {
    fn repeats(&self) -> bool
    where
        L::Item: PartialEq,
    {
        self.as_ref().is_some_and(L::repeats)
    }
}

macro_rules! pointers {
    ($($pointer:ident)+) => {$(
        impl<L: List> List for $pointer<L> {
            type Item = L::Item;

            #[inline]
            fn items(&self) -> impl Iterator<Item = &L::Item> {
                L::items(self)
            }
        }

        impl<L: Sequence> Sequence for $pointer<L> {
            fn repeats(&self) -> bool
            where
                L::Item: PartialEq,
            {
                L::repeats(self)
            }
        }
    )+};
}

pointers! { Box Rc Arc }
