//! `check = function`: what only code can say.

use super::Constraint;
use crate::model::{Report, Violation};

/// A function that says what is wrong with a value, if anything is.
#[derive(Clone, Copy, Debug)]
pub struct Check<F>(pub F);

impl<T: ?Sized, F: Fn(&T) -> Result<(), Violation>> Constraint<T> for Check<F> {
    fn holds(&self, value: &T) -> bool {
        self.0(value).is_ok()
    }

    fn violation(&self, value: &T) -> Violation {
        self.0(value).expect_err("the value is refused")
    }

    fn check(&self, value: &T, report: &mut Report) -> bool {
        self.0(value)
            .map_err(|violation| report.add(violation))
            .is_ok()
    }
}
