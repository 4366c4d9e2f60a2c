//! Everything in a request that is not as expected.

use super::{FromParam, ParamError, Source, Values};
use crate::{
    Reports,
    extract::Rejection,
    model::{Constraint, Part, Report, Violation},
};

/// The values of a request that could not be read, until all have been tried. Empty, it holds no
/// memory.
#[derive(Debug)]
pub(crate) struct Faults<'r> {
    report: Option<Box<Report>>,
    /// How large it may become.
    reports: &'r Reports,
}

impl<'r> Faults<'r> {
    /// None yet.
    #[must_use]
    pub(crate) const fn new(reports: &'r Reports) -> Self {
        let report = None;
        Self { report, reports }
    }

    /// Reads one parameter; `None` once its fault is noted.
    pub(crate) fn read<T: FromParam<'r>>(
        &mut self,
        source: Source,
        values: &Values<'r>,
    ) -> Option<T> {
        match T::from_values(values) {
            Ok(Some(value)) => return Some(value),
            Ok(None) => self.missing(source, T::EXPECTED),
            Err(error) => self.at(source, |report| drop(T::explain(values, error, report))),
        }
        None
    }

    /// Reads one parameter that has a default, perhaps, and constraints.
    pub(crate) fn read_checked<T: FromParam<'r>>(
        &mut self,
        source: Source,
        values: &Values<'r>,
        default: impl FnOnce() -> Option<T>,
        constraints: &impl Constraint<T>,
    ) -> Option<T> {
        match T::from_values(values) {
            Ok(Some(value)) if constraints.holds(&value) => return Some(value),
            Ok(Some(value)) => self.at(source, |report| match T::placed(values) {
                Some(part) => constraints.check_part(&part, report),
                None => drop(constraints.check(&value, report)),
            }),
            Ok(None) => match default() {
                None => self.missing(source, T::EXPECTED),
                default => return default,
            },
            Err(error) => self.at(source, |report| {
                drop(explain_checked(values, error, report, constraints));
            }),
        }
        None
    }

    fn report(&mut self) -> &mut Report {
        let reports = self.reports;
        self.report
            .get_or_insert_with(|| Box::new(reports.report()))
    }

    #[cold]
    fn at(&mut self, source: Source, note: impl FnOnce(&mut Report)) {
        self.report().at_location(source.location(), |report| {
            report.at_name(source.name(), note);
        });
    }

    #[cold]
    fn missing(&mut self, source: Source, expected: &'static str) {
        let violation = Violation::new("missing", "this parameter is required");
        let violation = violation.bound("expected", expected);
        self.at(source, |report| report.add(violation));
    }

    /// Takes what is wrong with an argument that was read whole.
    ///
    /// # Errors
    /// The argument could not be looked at, and nothing else is wrong so far.
    #[cold]
    pub(crate) fn take(&mut self, rejection: Rejection) -> Result<(), Rejection> {
        match rejection.into_report() {
            Ok(report) => self.add(report),
            Err(rejection) if self.report.is_none() => return Err(rejection),
            Err(_) => {}
        }
        Ok(())
    }

    /// Adds what was found elsewhere.
    #[cold]
    pub(crate) fn add(&mut self, report: Box<Report>) {
        match &mut self.report {
            Some(before) => before.append(*report),
            none => *none = Some(report),
        }
    }

    /// The 422 that lists them all.
    #[cold]
    #[must_use]
    pub(crate) fn reject(self) -> Rejection {
        let empty = || Box::new(self.reports.report());
        self.report.unwrap_or_else(empty).into()
    }
}

/// Reports all that is wrong with a parameter that has constraints: with what was sent, and with what is right
/// of a list.
pub(super) fn explain_checked<'r, T: FromParam<'r>>(
    values: &Values<'r>,
    error: ParamError,
    report: &mut Report,
    constraints: &impl Constraint<T>,
) -> Option<Part<T>> {
    let before = report.total();
    let part = T::explain(values, error, report);
    report.narrow(before, &|violation| constraints.narrow(violation));
    let part = part?;
    constraints.check_part(&part, report);
    Some(part)
}
