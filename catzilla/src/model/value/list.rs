//! Lists of any length.

use super::{
    Value,
    items::{InArena, LIST, check, explain, read},
};
use crate::{
    json::Reader,
    model::{Part, Report, of_pairs::NO_OBJECT},
};

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
