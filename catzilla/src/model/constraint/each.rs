//! `each(…)`: what holds of every item of a list.

#![allow(
    clippy::inline_always,
    reason = "a call would cost more than what it does; a debug build has less to do without"
)]

use super::{Constraint, List};
use crate::model::{Part, Report, Schema, Violation};

/// A constraint for every item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Each<C>(pub C);

impl<L: List, C: Constraint<L::Item>> Constraint<L> for Each<C> {
    // The constraint is a constant, which would be handed over in memory otherwise.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn holds(&self, list: &L) -> bool {
        list.items().all(|item| self.0.holds(item))
    }

    fn schema(&self, schema: &mut Schema) {
        schema.inside("items", |schema| self.0.schema(schema));
    }

    fn violation(&self, list: &L) -> Violation {
        let broken = list.items().find(|item| !self.0.holds(item));
        self.0.violation(broken.expect("an item is broken"))
    }

    fn check(&self, list: &L, report: &mut Report) -> bool {
        let mut holds = true;
        for (index, item) in list.items().enumerate() {
            holds &= report.at_index(index, |report| self.0.check(item, report));
        }
        holds
    }

    fn check_part(&self, part: &Part<L>, report: &mut Report) {
        let mut placed: Vec<_> = part.placed(part.value().items()).collect();
        // A set has an order of its own.
        placed.sort_by_key(|(index, _)| *index);
        for (index, item) in placed {
            report.at_index(index, |report| self.0.check(item, report));
        }
    }
}
