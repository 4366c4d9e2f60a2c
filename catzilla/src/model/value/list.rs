//! Lists and tuples.

use super::Value;
use crate::{
    json::{Arena, Reader},
    model::Report,
};

const LIST: &str = "a list";

/// Items that nobody drops.
type InArena<'b, T> = bumpalo::collections::Vec<'b, T>;

/// A place where the items of a list are put.
trait Items<'b>: Sized {
    type Item: Value<'b>;

    /// What they become.
    type List;

    /// `None` where there is no arena and one is needed.
    fn new(arena: Option<&'b Arena>) -> Option<Self>;
    fn add(&mut self, item: Self::Item);
    fn done(self) -> Self::List;

    /// The list without items, which needs no place.
    fn none() -> Self::List;
}

impl<'b, T: Value<'b>> Items<'b> for Vec<T> {
    type Item = T;
    type List = Self;

    fn new(_: Option<&'b Arena>) -> Option<Self> {
        Some(Self::new())
    }

    #[inline]
    fn add(&mut self, item: T) {
        self.push(item);
    }

    #[inline]
    fn done(self) -> Self {
        self
    }

    #[inline]
    fn none() -> Self {
        Self::new()
    }
}

impl<'b, T: Value<'b> + 'b> Items<'b> for InArena<'b, T> {
    type Item = T;
    type List = &'b [T];

    fn new(arena: Option<&'b Arena>) -> Option<Self> {
        Some(arena?.list(4))
    }

    #[inline]
    fn add(&mut self, item: T) {
        self.push(item);
    }

    #[inline]
    fn done(self) -> &'b [T] {
        self.into_bump_slice()
    }

    #[inline]
    fn none() -> &'b [T] {
        &[]
    }
}

#[inline]
fn read<'b, L: Items<'b>>(reader: &mut Reader<'b>) -> Option<L::List> {
    reader.skip_space();
    if !reader.take_byte(b'[') {
        return only::<L>(reader);
    }
    reader.deeper(|reader| {
        reader.skip_space();
        if reader.take_byte(b']') {
            return Some(L::none());
        }
        let mut items = L::new(reader.arena())?;
        loop {
            items.add(L::Item::read(reader)?);
            if !reader.goes_on(b']')? {
                return Some(items.done());
            }
        }
    })
}

/// A list of one value, which a query does not mark as one.
#[cold]
fn only<'b, L: Items<'b>>(reader: &mut Reader<'b>) -> Option<L::List> {
    if !reader.is_of_pairs() {
        return None;
    }
    let mut items = L::new(reader.arena())?;
    items.add(L::Item::read(reader)?);
    Some(items.done())
}

/// Whether a list without items stands here, which is then passed.
fn take_empty(reader: &mut Reader<'_>) -> bool {
    let start = reader.offset();
    reader.skip_space();
    if reader.take_byte(b'[') {
        reader.skip_space();
        if reader.take_byte(b']') {
            return true;
        }
    }
    reader.move_to(start);
    false
}

/// Every item is looked at, whatever is wrong with those before it.
fn explain<'b, L: Items<'b>>(reader: &mut Reader<'b>, report: &mut Report) -> Option<L::List> {
    if take_empty(reader) {
        return Some(L::none());
    }
    let Some(mut items) = L::new(reader.arena()) else {
        return report.no_arena(reader);
    };
    let mut right = true;
    // What is wrong with one item is often wrong with the next.
    let mut refused = false;
    each_item(reader, report, LIST, |place, reader, report| {
        let item = if refused {
            None
        } else {
            reader.attempt(L::Item::read)
        };
        let item = item.or_else(|| at(place, report, |report| L::Item::explain(reader, report)));
        refused = item.is_none();
        match item {
            Some(item) => items.add(item),
            None => right = false,
        }
    })?;
    right.then(|| items.done())
}

/// Looks at an item; without a place it is the only one, and not marked as one.
fn at<T>(place: Option<usize>, report: &mut Report, visit: impl FnOnce(&mut Report) -> T) -> T {
    match place {
        Some(index) => report.at_index(index, visit),
        None => visit(report),
    }
}

/// Calls `visit` at each item of the list that stands here, or reports that no list does.
fn each_item<'b>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    expected: &'static str,
    mut visit: impl FnMut(Option<usize>, &mut Reader<'b>, &mut Report),
) -> Option<()> {
    reader.skip_space();
    if !reader.take_byte(b'[') {
        if !reader.is_of_pairs() {
            return report.mismatch(reader, expected);
        }
        visit(None, reader, report);
        return Some(());
    }
    reader.deeper(|reader| {
        reader.skip_space();
        if reader.take_byte(b']') {
            return Some(());
        }
        let mut index = 0;
        loop {
            visit(Some(index), reader, report);
            index += 1;
            if !reader.goes_on(b']')? {
                return Some(());
            }
        }
    })
}

fn check<'b, 'v, T: Value<'b> + 'v>(items: impl IntoIterator<Item = &'v T>, report: &mut Report) {
    for (index, item) in items.into_iter().enumerate() {
        report.at_index(index, |report| item.check(report));
    }
}

impl<'b, T: Value<'b>> Value<'b> for Vec<T> {
    const EXPECTED: &'static str = LIST;
    const STATE: Option<&'static str> = T::STATE;

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        read::<Self>(reader)
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        explain::<Self>(reader, report)
    }

    fn holds(&self) -> bool {
        self.iter().all(Value::holds)
    }

    fn check(&self, report: &mut Report) {
        check(self, report);
    }
}

/// In the arena: nothing is allocated, and so nothing of it is dropped.
impl<'b, T: Value<'b> + 'b> Value<'b> for &'b [T] {
    const EXPECTED: &'static str = LIST;
    const STATE: Option<&'static str> = T::STATE;

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        const { assert_no_drop::<T>() }
        read::<InArena<'b, T>>(reader)
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        explain::<InArena<'b, T>>(reader, report)
    }

    fn holds(&self) -> bool {
        self.iter().all(Value::holds)
    }

    fn check(&self, report: &mut Report) {
        check(*self, report);
    }
}

const fn assert_no_drop<T>() {
    assert!(
        !std::mem::needs_drop::<T>(),
        "an item of a borrowed list `&[T]` owns memory that nobody would give back: \
         borrow all of it, or write `Vec<T>`"
    );
}

/// A list of exactly `N` items.
impl<'b, T: Value<'b>, const N: usize> Value<'b> for [T; N] {
    const EXPECTED: &'static str = "a list of the right length";
    const STATE: Option<&'static str> = T::STATE;

    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        read::<Vec<T>>(reader)?.try_into().ok()
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        let start = reader.offset();
        let items = explain::<Vec<T>>(reader, report)?;
        if let Ok(items) = items.try_into() {
            return Some(items);
        }
        reader.move_to(start);
        report.mismatch(reader, Self::EXPECTED)
    }

    fn holds(&self) -> bool {
        self.iter().all(Value::holds)
    }

    fn check(&self, report: &mut Report) {
        check(self, report);
    }
}

macro_rules! tuples {
    ($($count:literal: $($T:ident $item:ident $at:tt)+;)*) => {$(
        /// A list with an item of each type.
        impl<'b, $($T: Value<'b>),+> Value<'b> for ($($T,)+) {
            const EXPECTED: &'static str = concat!("a list of ", $count);
            const STATE: Option<&'static str> = {
                let all = [$($T::STATE),+];
                let mut at = 0;
                while at + 1 < all.len() && all[at].is_none() {
                    at += 1;
                }
                all[at]
            };

            fn read(reader: &mut Reader<'b>) -> Option<Self> {
                reader.skip_space();
                let mut before = b'[';
                reader.deeper(|reader| {
                    $(
                        reader.skip_space();
                        if !reader.take_byte(before) {
                            return None;
                        }
                        before = b',';
                        let $item = $T::read(reader)?;
                    )+
                    let _comma = before;
                    reader.skip_space();
                    reader.take_byte(b']').then_some(($($item,)+))
                })
            }

            fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
                let start = reader.offset();
                let mut count = 0;
                $(let mut $item = None;)+
                each_item(reader, report, Self::EXPECTED, |place, reader, report| {
                    count += 1;
                    at(place, report, |report| match count - 1 {
                        $($at => $item = $T::explain(reader, report),)+
                        _ => drop(reader.value()),
                    });
                })?;
                if count != $count {
                    reader.move_to(start);
                    return report.mismatch(reader, Self::EXPECTED);
                }
                Some(($($item?,)+))
            }

            fn holds(&self) -> bool {
                $(self.$at.holds())&&+
            }

            fn check(&self, report: &mut Report) {
                $(report.at_index($at, |report| self.$at.check(report));)+
            }
        }
    )*};
}

tuples! {
    1: A a 0;
    2: A a 0 B b 1;
    3: A a 0 B b 1 C c 2;
    4: A a 0 B b 1 C c 2 D d 3;
    5: A a 0 B b 1 C c 2 D d 3 E e 4;
    6: A a 0 B b 1 C c 2 D d 3 E e 4 F f 5;
}
