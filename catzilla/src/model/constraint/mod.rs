//! Constraints: what has to hold of a value, beyond its type. One a file.

#![allow(
    clippy::inline_always,
    reason = "a call would cost more than what it does; a debug build has less to do without"
)]

mod alphanumeric;
mod ascii;
mod check;
mod contains;
pub(crate) mod date;
mod each;
mod email;
mod finite;
mod ip;
mod len;
mod list;
mod members;
mod multiple_of;
mod number;
mod one_of;
mod pattern;
mod prefix;
mod range;
mod subject;
mod suffix;
mod text;
mod unique;
mod url;
mod uuid;
mod within;

pub use self::{
    alphanumeric::Alphanumeric,
    ascii::Ascii,
    check::{Check, Said, said},
    contains::Contains,
    date::{Date, DateTime, Time},
    each::Each,
    email::Email,
    finite::Finite,
    ip::Ip,
    len::{Len, Unit},
    list::{List, Sequence},
    members::{Keys, Map, Values},
    multiple_of::{Divide, MultipleOf},
    number::NumberRules,
    one_of::{OneOfNumbers, OneOfTexts},
    pattern::Pattern,
    prefix::Prefix,
    range::Range,
    subject::{Length, Number, Text},
    suffix::Suffix,
    text::TextRule,
    unique::Unique,
    url::Url,
    uuid::UuidText,
    within::{Own, OwnOfValue, OwnWithin, Within, Wrapped, own},
};

use super::{Part, Report, Schema, Violation};

/// A rule for values of type `T`.
///
/// Write one of your own and put it on a field as `#[field(constraint(…))]`:
///
/// ```
/// use catzilla::prelude::*;
///
/// struct Even;
///
/// impl Constraint<u32> for Even {
///     fn holds(&self, value: &u32) -> bool {
///         value % 2 == 0
///     }
///
///     fn violation(&self, _: &u32) -> Violation {
///         Violation::new("even", "expected an even number")
///     }
/// }
///
/// #[derive(Model)]
/// struct Pairs { #[field(constraint(Even))] shoes: u32 }
///
/// assert!(Pairs::from_json(br#"{"shoes": 4}"#).is_ok());
/// assert!(Pairs::from_json(br#"{"shoes": 5}"#).is_err());
/// ```
#[diagnostic::on_unimplemented(
    message = "the constraint `{Self}` is not for values of type `{T}`",
    label = "not for a field of type `{T}`"
)]
pub trait Constraint<T: ?Sized> {
    /// Whether the value is allowed.
    fn holds(&self, value: &T) -> bool;

    /// What is reported of a value that is not.
    fn violation(&self, value: &T) -> Violation;

    /// What is reported of a number that is beyond its type, with the bounds of this constraint where they
    /// are narrower than those of the type.
    #[must_use]
    fn narrow(&self, violation: Violation) -> Violation {
        violation
    }

    /// Says in a schema what has to hold, as far as JSON Schema has words for it.
    fn schema(&self, schema: &mut Schema) {
        let _ = schema;
    }

    /// Reports what does not hold, if anything; whether all does.
    fn check(&self, value: &T, report: &mut Report) -> bool {
        let holds = self.holds(value);
        if !holds {
            report.add(self.violation(value));
        }
        holds
    }

    /// Reports what does not hold of a list or a map, whatever those of its items are that are wrong.
    fn check_part(&self, part: &Part<T>, report: &mut Report)
    where
        T: Sized,
    {
        if part.is_whole() {
            self.check(part.value(), report);
        }
    }
}

macro_rules! all_of {
    ($($($C:ident $at:tt)+;)*) => {$(
        /// All of these.
        impl<T: ?Sized, $($C: Constraint<T>),+> Constraint<T> for ($($C,)+) {
            #[cfg_attr(not(debug_assertions), inline(always))]
            fn holds(&self, value: &T) -> bool {
                $(self.$at.holds(value))&&+
            }

            fn violation(&self, value: &T) -> Violation {
                $(if !self.$at.holds(value) {
                    return self.$at.violation(value);
                })+
                unreachable!("one of them is broken")
            }

            fn narrow(&self, violation: Violation) -> Violation {
                $(let violation = self.$at.narrow(violation);)+
                violation
            }

            fn schema(&self, schema: &mut Schema) {
                $(self.$at.schema(schema);)+
            }

            fn check(&self, value: &T, report: &mut Report) -> bool {
                let mut holds = true;
                $(holds &= self.$at.check(value, report);)+
                holds
            }

            fn check_part(&self, part: &Part<T>, report: &mut Report)
            where
                T: Sized,
            {
                $(self.$at.check_part(part, report);)+
            }
        }
    )*};
}

all_of! {
    A 0;
    A 0 B 1;
    A 0 B 1 C 2;
    A 0 B 1 C 2 D 3;
    A 0 B 1 C 2 D 3 E 4;
    A 0 B 1 C 2 D 3 E 4 F 5;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11;
}

impl<T: ?Sized> Constraint<T> for () {
    #[inline]
    fn holds(&self, _: &T) -> bool {
        true
    }

    fn violation(&self, _: &T) -> Violation {
        unreachable!("no rule is never broken")
    }
}
