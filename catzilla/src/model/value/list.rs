//! Lists and tuples.

use super::Value;
use crate::{
    json::{Arena, Reader},
    model::{Part, Report, Violation, of_pairs::NO_OBJECT},
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
fn explain<'b, L: Items<'b>>(
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
fn at<T>(place: Option<usize>, report: &mut Report, visit: impl FnOnce(&mut Report) -> T) -> T {
    match place {
        Some(index) => report.at_index(index, visit),
        None => visit(report),
    }
}

/// Calls `visit` at each item of the list that stands here, or reports that no list does. A query marks no
/// list of one value.
fn each_item<'b>(
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
fn wrong_length(expected: usize, found: usize) -> Violation {
    let items = if found == 1 { "item" } else { "items" };
    let message = format!("expected a list of {expected}, found {found} {items}");
    let violation = Violation::new("len", message);
    violation.bound("min", expected).bound("max", expected)
}

fn check<'b, 'v, T: Value<'b> + 'v>(items: impl IntoIterator<Item = &'v T>, report: &mut Report) {
    for (index, item) in items.into_iter().enumerate() {
        report.at_index(index, |report| item.check(report));
    }
}

impl<'b, T: Value<'b>> Value<'b> for Vec<T> {
    const EXPECTED: &'static str = LIST;
    const IS_OBJECT: bool = T::IS_OBJECT;
    const NOT_OF_PAIRS: Option<&'static str> = Some(NO_OBJECT);
    const STATE: Option<&'static str> = T::STATE;

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        read::<Self>(reader)
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        explain::<Self>(reader, report).ok()
    }

    fn explain_part(
        reader: &mut Reader<'b>,
        report: &mut Report,
    ) -> Result<Self, Option<Part<Self>>> {
        explain::<Self>(reader, report)
    }

    fn holds(&self) -> bool {
        self.iter().all(Value::holds)
    }

    fn check(&self, report: &mut Report) {
        check(self, report);
    }
}

impl<'b, T: Value<'b>> Value<'b> for Box<[T]> {
    const EXPECTED: &'static str = LIST;
    const IS_OBJECT: bool = T::IS_OBJECT;
    const NOT_OF_PAIRS: Option<&'static str> = Some(NO_OBJECT);
    const STATE: Option<&'static str> = T::STATE;

    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        read::<Vec<T>>(reader).map(Vec::into_boxed_slice)
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        Self::explain_part(reader, report).ok()
    }

    fn explain_part(
        reader: &mut Reader<'b>,
        report: &mut Report,
    ) -> Result<Self, Option<Part<Self>>> {
        let explained = explain::<Vec<T>>(reader, report).map(Vec::into_boxed_slice);
        explained.map_err(|part| part?.change(|items: Vec<T>| Some(items.into())))
    }

    fn holds(&self) -> bool {
        self.iter().all(Value::holds)
    }

    fn check(&self, report: &mut Report) {
        check(self.iter(), report);
    }
}

/// In the arena: nothing is allocated, and so nothing of it is dropped.
impl<'b, T: Value<'b> + 'b> Value<'b> for &'b [T] {
    const EXPECTED: &'static str = LIST;
    const IS_OBJECT: bool = T::IS_OBJECT;
    const NOT_OF_PAIRS: Option<&'static str> = Some(NO_OBJECT);
    const STATE: Option<&'static str> = T::STATE;

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        const { assert_no_drop::<T>() }
        read::<InArena<'b, T>>(reader)
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        Self::explain_part(reader, report).ok()
    }

    fn explain_part(
        reader: &mut Reader<'b>,
        report: &mut Report,
    ) -> Result<Self, Option<Part<Self>>> {
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
    const EXPECTED: &'static str = LIST;
    const IS_OBJECT: bool = T::IS_OBJECT;
    const NOT_OF_PAIRS: Option<&'static str> = Some(NO_OBJECT);
    const STATE: Option<&'static str> = T::STATE;

    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        read::<Vec<T>>(reader)?.try_into().ok()
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        Self::explain_part(reader, report).ok()
    }

    fn explain_part(
        reader: &mut Reader<'b>,
        report: &mut Report,
    ) -> Result<Self, Option<Part<Self>>> {
        let start = reader.offset();
        let (len, part) = match explain::<Vec<T>>(reader, report) {
            Ok(items) => match items.try_into() {
                Ok(items) => return Ok(items),
                Err(items) => (items.len(), None),
            },
            Err(part) => (part.as_ref().map_or(N, Part::len), part),
        };
        if len == N {
            return Err(part.and_then(|part| filled(part, reader, start)));
        }
        report.add(wrong_length(N, len));
        Err(None)
    }

    fn holds(&self) -> bool {
        self.iter().all(Value::holds)
    }

    fn check(&self, report: &mut Report) {
        check(self, report);
    }
}

/// The first item that is right stands in for those that are wrong, of the list that begins at `start`.
fn filled<'b, T: Value<'b>, const N: usize>(
    part: Part<Vec<T>>,
    reader: &mut Reader<'b>,
    start: usize,
) -> Option<Part<[T; N]>> {
    let first = part.first_place()?;
    let first = reader.again(start, |reader| offset_of(first, reader))?;
    part.change(|mut items| {
        while items.len() < N {
            items.push(reader.again(first, T::read)?);
        }
        items.try_into().ok()
    })
}

/// Where an item of the list begins that stands here.
fn offset_of(index: usize, reader: &mut Reader<'_>) -> Option<usize> {
    reader.skip_space();
    reader.take_byte(b'[').then_some(())?;
    for _ in 0..index {
        reader.value()?;
        reader.goes_on(b']')?;
    }
    Some(reader.offset())
}

macro_rules! tuples {
    ($($count:literal: $($T:ident $item:ident $at:tt)+;)*) => {$(
        /// A list with an item of each type.
        impl<'b, $($T: Value<'b>),+> Value<'b> for ($($T,)+) {
            const EXPECTED: &'static str = concat!("a list of ", $count);
            const IS_OBJECT: bool = $($T::IS_OBJECT)||+;
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
                let is_list = !reader.is_at_lone_pair();
                if !is_list && $count > 1 {
                    return None;
                }
                let mut before = b'[';
                reader.deeper(|reader| {
                    $(
                        reader.skip_space();
                        if is_list && !reader.take_byte(before) {
                            return None;
                        }
                        before = b',';
                        let $item = $T::read(reader)?;
                    )+
                    let _comma = before;
                    reader.skip_space();
                    (!is_list || reader.take_byte(b']')).then_some(($($item,)+))
                })
            }

            fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
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
                    report.add(wrong_length($count, count));
                    return None;
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
    7: A a 0 B b 1 C c 2 D d 3 E e 4 F f 5 G g 6;
    8: A a 0 B b 1 C c 2 D d 3 E e 4 F f 5 G g 6 H h 7;
    9: A a 0 B b 1 C c 2 D d 3 E e 4 F f 5 G g 6 H h 7 I i 8;
    10: A a 0 B b 1 C c 2 D d 3 E e 4 F f 5 G g 6 H h 7 I i 8 J j 9;
    11: A a 0 B b 1 C c 2 D d 3 E e 4 F f 5 G g 6 H h 7 I i 8 J j 9 K k 10;
    12: A a 0 B b 1 C c 2 D d 3 E e 4 F f 5 G g 6 H h 7 I i 8 J j 9 K k 10 L l 11;
}
