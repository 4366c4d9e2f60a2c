//! `each(…)`: what holds of every item of a list.

#![allow(
    clippy::inline_always,
    reason = "a call would cost more than what it does; a debug build has less to do without"
)]

use super::Constraint;
use crate::model::{Part, Report, Schema, Violation};

/// A constraint for every item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Each<C>(pub C);

/// A value whose items can be looked at.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list",
    label = "`each` is for the items of a list: `Vec<T>`, `&[T]`, `[T; N]`, `Box<[T]>`"
)]
pub trait List {
    /// The type of an item.
    type Item;

    /// The items; none if the list is not there.
    fn items(&self) -> &[Self::Item];
}

impl<T> List for Vec<T> {
    type Item = T;

    #[inline]
    fn items(&self) -> &[T] {
        self
    }
}

impl<T> List for &[T] {
    type Item = T;

    #[inline]
    fn items(&self) -> &[T] {
        self
    }
}

impl<T> List for Box<[T]> {
    type Item = T;

    #[inline]
    fn items(&self) -> &[T] {
        self
    }
}

impl<T, const N: usize> List for [T; N] {
    type Item = T;

    #[inline]
    fn items(&self) -> &[T] {
        self
    }
}

impl<L: List> List for Option<L> {
    type Item = L::Item;

    #[inline]
    fn items(&self) -> &[L::Item] {
        self.as_ref().map_or(&[], List::items)
    }
}

impl<L: List, C: Constraint<L::Item>> Constraint<L> for Each<C> {
    // The constraint is a constant, which would be handed over in memory otherwise.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn holds(&self, list: &L) -> bool {
        for item in list.items() {
            if !self.0.holds(item) {
                return false;
            }
        }
        true
    }

    fn schema(&self, schema: &mut Schema) {
        schema.inside("items", |schema| self.0.schema(schema));
    }

    fn violation(&self, list: &L) -> Violation {
        let mut items = list.items().iter();
        let broken = items.find(|item| !self.0.holds(item));
        self.0.violation(broken.expect("an item is broken"))
    }

    fn check(&self, list: &L, report: &mut Report) -> bool {
        let mut holds = true;
        for (index, item) in list.items().iter().enumerate() {
            holds &= report.at_index(index, |report| self.0.check(item, report));
        }
        holds
    }

    fn check_part(&self, part: &Part<L>, report: &mut Report) {
        for (index, item) in part.placed(part.value().items()) {
            report.at_index(index, |report| self.0.check(item, report));
        }
    }
}
