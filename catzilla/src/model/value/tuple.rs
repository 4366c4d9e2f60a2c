//! Tuples: lists whose items have types of their own.

use super::{
    Value,
    items::{at, each_item, wrong_length},
};
use crate::{json::Reader, model::Report};

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
