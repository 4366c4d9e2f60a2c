//! Every parameter of a request that was missing or did not parse.

use http::StatusCode;
use serde::Serialize;

use super::{FromParam, Source, Values};
use crate::{Problem, extract::Rejection};

/// The parameters that could not be read, until all have been tried. Empty, it holds no memory.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

#[derive(Debug, Serialize)]
struct Fault {
    location: &'static str,
    name: &'static str,
    code: &'static str,
    expected: &'static str,
    message: String,
}

impl Faults {
    /// None yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Reads one parameter; `None` once its fault is noted.
    pub fn read<'r, T: FromParam<'r>>(&mut self, source: Source, values: &Values<'r>) -> Option<T> {
        match T::from_values(values) {
            Ok(Some(value)) => Some(value),
            Ok(None) => self.note::<T>(source, "missing", "this parameter is required".into()),
            Err(error) => self.note::<T>(source, "invalid", error.to_string()),
        }
    }

    #[cold]
    fn note<'r, T: FromParam<'r>>(
        &mut self,
        source: Source,
        code: &'static str,
        message: String,
    ) -> Option<T> {
        let (location, name) = (source.location(), source.name());
        self.0.push(Fault {
            location,
            name,
            code,
            expected: T::EXPECTED,
            message,
        });
        None
    }

    /// The 422 that lists them all.
    #[cold]
    #[must_use]
    pub fn reject(self) -> Rejection {
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY);
        let count = self.0.len();
        let detail = match count {
            1 => "one parameter cannot be read".to_owned(),
            count => format!("{count} parameters cannot be read"),
        };
        problem.detail(detail).with("errors", self.0).into()
    }
}
