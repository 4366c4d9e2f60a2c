//! The items of a list, wherever they are put.

use std::{
    collections::{BTreeSet, HashSet, LinkedList, VecDeque},
    hash::{BuildHasher, Hash},
};

use super::Value;
use crate::{
    json::{Arena, Reader},
    model::{Part, Report, Violation},
};

pub(super) const LIST: &str = "a list";

/// Items that nobody drops.
pub(super) type InArena<'b, T> = bumpalo::collections::Vec<'b, T>;

/// A place where the items of a list are put.
pub(super) trait Items<'b>: Sized {
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

macro_rules! items {
    ($($list:ident<T $(, $hasher:ident)?>: $add:ident $(, $bound:path)*;)+) => {$(
        impl<'b, T: Value<'b> $(+ $bound)* $(, $hasher: BuildHasher + Default)?> Items<'b>
            for $list<T $(, $hasher)?>
        {
            type Item = T;
            type List = Self;

            #[inline]
            fn new(_: Option<&'b Arena>) -> Option<Self> {
                Some(Self::default())
            }

            #[inline]
            fn add(&mut self, item: T) {
                self.$add(item);
            }

            #[inline]
            fn done(self) -> Self {
                self
            }

            #[inline]
            fn none() -> Self {
                Self::default()
            }
        }
    )+};
}

items! {
    Vec<T>: push;
    VecDeque<T>: push_back;
    LinkedList<T>: push_back;
    BTreeSet<T>: insert, Ord;
    HashSet<T, H>: insert, Eq, Hash;
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
pub(super) fn read<'b, L: Items<'b>>(reader: &mut Reader<'b>) -> Option<L::List> {
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
    // This is a level, too, as the list may hold itself.
    items.add(reader.deeper(L::Item::read)?);
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
pub(super) fn explain<'b, L: Items<'b>>(
    reader: &mut Reader<'b>,
    report: &mut Report,
) -> Result<L::List, Option<Part<L::List>>> {
    let Some(mut items) = L::new(reader.arena()) else {
        if take_empty(reader) {
            return Ok(L::none());
        }
        return report.no_arena(reader).ok_or(None);
    };
    let (mut len, mut wrong) = (0, Vec::new());
    // What is wrong with one item is often wrong with the next.
    let mut refused = false;
    let explained = each_item(reader, report, LIST, |place, reader, report| {
        let item = if refused {
            None
        } else {
            reader.attempt(L::Item::read)
        };
        let item = item.or_else(|| at(place, report, |report| L::Item::explain(reader, report)));
        refused = item.is_none();
        match item {
            Some(item) => items.add(item),
            None => wrong.push(len),
        }
        len += 1;
    });
    match explained {
        None => Err(None),
        Some(()) if wrong.is_empty() => Ok(items.done()),
        Some(()) => Err(Some(Part::of_list(items.done(), len, &wrong))),
    }
}

/// Looks at an item; without a place it is the only one of a list that is not marked.
pub(super) fn at<T>(
    place: Option<usize>,
    report: &mut Report,
    visit: impl FnOnce(&mut Report) -> T,
) -> T {
    match place {
        Some(index) => report.at_index(index, visit),
        None => visit(report),
    }
}

/// Calls `visit` at each item of the list that stands here, or reports that no list does. A query marks no
/// list of one value.
pub(super) fn each_item<'b>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    expected: &'static str,
    mut visit: impl FnMut(Option<usize>, &mut Reader<'b>, &mut Report),
) -> Option<()> {
    reader.skip_space();
    let is_marked = reader.kind() == LIST;
    if !is_marked && !reader.is_of_pairs() {
        return report.mismatch(reader, expected);
    }
    // Without a mark it is a level, too, as it may hold itself.
    report.deeper(reader, |reader, report| {
        if !is_marked {
            visit(None, reader, report);
            return Some(());
        }
        reader.take_byte(b'[');
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

/// For a list of another length than its type has.
pub(super) fn wrong_length(expected: usize, found: usize) -> Violation {
    let items = if found == 1 { "item" } else { "items" };
    let message = format!("expected a list of {expected}, found {found} {items}");
    Violation::new("len", message)
        .bound("min", expected)
        .bound("max", expected)
        .bound("unit", "items")
        .bound("found", found)
}

pub(super) fn check<'b, 'v, T: Value<'b> + 'v>(
    items: impl IntoIterator<Item = &'v T>,
    report: &mut Report,
) {
    for (index, item) in items.into_iter().enumerate() {
        report.at_index(index, |report| item.check(report));
    }
}
