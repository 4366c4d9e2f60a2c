//! [`Parameters`]: what generated code reads a handler's parameters with.

use super::{FromParam, Source, fault::Faults};
use crate::{
    extract::{Incoming, Rejection},
    model::{Constraint, Report},
    respond::Answering,
};

/// The parameters of one request, and all that is wrong with them as far as they have been read.
#[derive(Debug)]
pub struct Parameters<'r> {
    request: &'r Incoming<'r>,
    faults: Faults<'r>,
    /// Why none of them can be read.
    refusal: Option<Rejection>,
}

impl<'r> Parameters<'r> {
    #[inline]
    pub(crate) fn new(request: &'r Incoming<'r>, refusal: Option<Rejection>) -> Self {
        Self {
            request,
            faults: Faults::new(request.reports()),
            refusal,
        }
    }

    /// Reads one; `None` once its fault is noted.
    pub fn read<T: FromParam<'r>>(&mut self, source: Source) -> Option<T> {
        if self.refusal.is_some() {
            return None;
        }
        self.faults.read(source, &self.request.values(source))
    }

    /// Reads one that has a default or constraints; `None` once its fault is noted.
    pub fn read_checked<T: FromParam<'r>>(
        &mut self,
        source: Source,
        default: impl FnOnce() -> Option<T>,
        constraints: &impl Constraint<T>,
    ) -> Option<T> {
        if self.refusal.is_some() {
            return None;
        }
        let values = self.request.values(source);
        self.faults
            .read_checked(source, &values, default, constraints)
    }

    /// Takes an argument that was read whole; `None` once what is wrong with it is noted.
    ///
    /// # Errors
    /// The argument could not be looked at, and nothing else is wrong so far.
    #[inline]
    pub fn view<T>(&mut self, view: Result<T, Rejection>) -> Result<Option<T>, Rejection> {
        match view {
            Ok(value) => Ok(Some(value)),
            Err(_) if self.refusal.is_some() => Ok(None),
            Err(rejection) => self.faults.take(rejection).map(|()| None),
        }
    }

    /// Takes what is wrong with the arguments' dependencies; `None` if anything is.
    #[inline]
    pub fn also(&mut self, report: Option<Box<Report>>) -> Option<()> {
        let Some(report) = report else {
            return Some(());
        };
        self.faults.add(report);
        None
    }

    /// [`reject`](Self::reject), as what stands in for a handler that runs.
    #[cold]
    #[must_use]
    pub fn answer<F: Future>(self) -> Answering<F> {
        Answering::rejected(self.reject())
    }

    /// The answer in place of the handler's: a 422 that lists every fault.
    #[cold]
    #[must_use]
    pub fn reject(self) -> Rejection {
        self.refusal.unwrap_or_else(|| self.faults.reject())
    }
}
