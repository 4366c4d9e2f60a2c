//! `unique`: a list in which no item repeats.

use super::{Constraint, Sequence};
use crate::model::{Part, Report, Schema, Violation};

/// No two items are equal. Every pair is compared, as sorting would need memory: bound the length of
/// the list, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unique;

impl<L: Sequence<Item: PartialEq>> Constraint<L> for Unique {
    fn holds(&self, list: &L) -> bool {
        !list.repeats()
    }

    fn schema(&self, schema: &mut Schema) {
        schema.set("uniqueItems", true);
    }

    fn violation(&self, _: &L) -> Violation {
        Violation::new("unique", "expected items that are all different")
    }

    fn check_part(&self, part: &Part<L>, report: &mut Report) {
        let right = || part.placed(part.value().items());
        let repeats = |(at, item)| right().any(|(other, before)| other < at && before == item);
        if right().any(repeats) {
            report.add(self.violation(part.value()));
        }
    }
}
