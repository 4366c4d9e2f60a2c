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

/// What a function says that checks a value.
#[diagnostic::on_unimplemented(
    message = "a check returns a `Result`, and this one returns `{Self}`",
    label = "write `fn(&T) -> Result<(), &'static str>`, or with `String` or `Violation` for the error",
    note = "`Ok(())` is what is right, `Err(\"expected an even number\")` what is wrong; a function that sees \
            the state is a `fn(&T, &State) -> …`"
)]
pub trait Said {
    /// As a report has it.
    ///
    /// # Errors
    /// What the function said is wrong.
    fn said(self) -> Result<(), Violation>;
}

impl<E: Into<Violation>> Said for Result<(), E> {
    #[inline]
    fn said(self) -> Result<(), Violation> {
        self.map_err(Into::into)
    }
}

/// What a function said.
///
/// # Errors
/// As of [`Said::said`].
#[inline]
pub fn said(said: impl Said) -> Result<(), Violation> {
    said.said()
}
