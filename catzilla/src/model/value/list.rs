//! Lists of any length.

use std::{
    borrow::Cow,
    collections::{LinkedList, VecDeque},
    rc::Rc,
    sync::Arc,
};

use super::{
    Value,
    items::{InArena, LIST, check, explain, read},
};
use crate::{
    json::Reader,
    model::{Part, Report, of_pairs::NO_OBJECT},
};

/// What is the same for all of them.
macro_rules! as_list {
    () => {
        const EXPECTED: &'static str = LIST;
        const IS_OBJECT: bool = T::IS_OBJECT;
        const NOT_OF_PAIRS: Option<&'static str> = Some(NO_OBJECT);
        const STATE: Option<&'static str> = T::STATE;

        fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
            Self::explain_part(reader, report).ok()
        }

        fn holds(&self) -> bool {
            self.iter().all(Value::holds)
        }

        fn check(&self, report: &mut Report) {
            check(self.iter(), report);
        }
    };
}

macro_rules! lists {
    ($($list:ident)+) => {$(
        impl<'b, T: Value<'b>> Value<'b> for $list<T> {
            as_list!();

            #[inline]
            fn read(reader: &mut Reader<'b>) -> Option<Self> {
                read::<Self>(reader)
            }

            fn explain_part(
                reader: &mut Reader<'b>,
                report: &mut Report,
            ) -> Result<Self, Option<Part<Self>>> {
                explain::<Self>(reader, report)
            }
        }
    )+};
}

lists! { Vec VecDeque LinkedList }

macro_rules! made_of_vec {
    ($($list:ty $(: $bound:path)?;)+) => {$(
        impl<'b, T: Value<'b> $(+ $bound)?> Value<'b> for $list {
            as_list!();

            fn read(reader: &mut Reader<'b>) -> Option<Self> {
                read::<Vec<T>>(reader).map(Self::from)
            }

            fn explain_part(
                reader: &mut Reader<'b>,
                report: &mut Report,
            ) -> Result<Self, Option<Part<Self>>> {
                let explained = explain::<Vec<T>>(reader, report).map(Self::from);
                explained.map_err(|part| part?.change(|items| Some(items.into())))
            }
        }
    )+};
}

made_of_vec! {
    Box<[T]>;
    Rc<[T]>;
    Arc<[T]>;
    Cow<'_, [T]>: Clone;
}

/// In the arena: nothing is allocated, and so nothing of it is dropped.
impl<'b, T: Value<'b> + 'b> Value<'b> for &'b [T] {
    as_list!();

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        const { assert_no_drop::<T>() }
        read::<InArena<'b, T>>(reader)
    }

    fn explain_part(
        reader: &mut Reader<'b>,
        report: &mut Report,
    ) -> Result<Self, Option<Part<Self>>> {
        explain::<InArena<'b, T>>(reader, report)
    }
}

const fn assert_no_drop<T>() {
    assert!(
        !std::mem::needs_drop::<T>(),
        "an item of a borrowed list `&[T]` owns memory that nobody would give back: \
         borrow all of it, or write `Vec<T>`"
    );
}
