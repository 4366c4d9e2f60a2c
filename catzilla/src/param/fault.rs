//! Everything in a request that is not as expected.

use super::{FromParam, Source, Values};
use crate::{
    extract::Rejection,
    model::{Constraint, Report, Violation},
};

/// The values of a request that could not be read, until all have been tried. Empty, it holds no
/// memory.
#[derive(Debug, Default)]
pub(crate) struct Faults(Option<Box<Report>>);

impl Faults {
    /// None yet.
    #[must_use]
    pub(crate) const fn new() -> Self {
        Self(None)
    }

    /// Reads one parameter; `None` once its fault is noted.
    pub(crate) fn read<'r, T: FromParam<'r>>(
        &mut self,
        source: Source,
        values: &Values<'r>,
    ) -> Option<T> {
        match T::from_values(values) {
            Ok(Some(value)) => Some(value),
            Ok(None) => self.note::<T>(source, "missing", "this parameter is required".into()),
            Err(error) => match error.into_broken() {
                Ok(broken) => {
                    self.at(source, |report| {
                        for one in broken {
                            report.add(one);
                        }
                    });
                    None
                }
                Err(error) => self.note::<T>(source, "invalid", error.to_string()),
            },
        }
    }

    /// Reads one parameter that has a default, perhaps, and constraints.
    pub(crate) fn read_checked<'r, T: FromParam<'r>>(
        &mut self,
        source: Source,
        values: &Values<'r>,
        default: impl FnOnce() -> Option<T>,
        constraints: &impl Constraint<T>,
    ) -> Option<T> {
        if let Ok(None) = T::from_values(values)
            && let Some(value) = default()
        {
            return Some(value);
        }
        let value = self.read(source, values)?;
        if constraints.holds(&value) {
            return Some(value);
        }
        self.at(source, |report| {
            constraints.check(&value, report);
        });
        None
    }

    #[cold]
    fn at(&mut self, source: Source, note: impl FnOnce(&mut Report)) {
        let report = self.0.get_or_insert_default();
        report.at_location(source.location(), |report| {
            report.at_name(source.name(), note);
        });
    }

    #[cold]
    fn note<'r, T: FromParam<'r>>(
        &mut self,
        source: Source,
        code: &'static str,
        message: String,
    ) -> Option<T> {
        let violation = Violation::new(code, message)
            .bound("name", source.name())
            .bound("expected", T::EXPECTED);
        self.at(source, |report| report.add(violation));
        None
    }

    /// Takes what is wrong with an argument that was read whole.
    ///
    /// # Errors
    /// The argument could not be looked at, and nothing else is wrong so far.
    #[cold]
    pub(crate) fn take(&mut self, rejection: Rejection) -> Result<(), Rejection> {
        match (&mut self.0, rejection.into_report()) {
            (Some(before), Ok(report)) => before.append(*report),
            (none, Ok(report)) => *none = Some(report),
            (Some(_), Err(_)) => {}
            (None, Err(rejection)) => return Err(rejection),
        }
        Ok(())
    }

    /// The 422 that lists them all.
    #[cold]
    #[must_use]
    pub(crate) fn reject(self) -> Rejection {
        self.0.unwrap_or_default().into()
    }
}
