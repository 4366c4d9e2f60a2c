//! [`Sees`]: models that are checked with a value of the application's state.

use std::{any::Any, marker::PhantomData};

use super::{Model, Report, Violation, field::Field};
use crate::json::Reader;

/// The shared value that a model's functions see, if there is one.
pub type Seen<'s> = Option<&'s (dyn Any + Send + Sync)>;

/// A model that can be read in an application with state `S`; `#[derive(Model)]` implements it.
///
/// With `#[model(state = Db)]` that is one whose state has a `Db`, and the handler says so: it takes the
/// same `&Db`, so that the compiler can prove that it is there.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no model: add `#[derive(Model)]` to it",
    label = "this is read as a model",
    note = "a list, an `Option` or a map of models is one as well; what `Json`, `Form` and `Query` read may \
            implement `serde::Deserialize` instead"
)]
pub trait Sees<'b, S>: Model<'b> {
    /// What it sees.
    fn seen(state: &S) -> Seen<'_>;
}

/// A field with a function that sees the state as well.
#[derive(Debug)]
pub struct SeenField<F, Function, S> {
    field: F,
    function: Function,
    of: PhantomData<fn(&S)>,
}

/// This field, and a function that sees the state as well.
#[inline]
pub fn seen_field<F, T, S, Function>(field: F, function: Function) -> SeenField<F, Function, S>
where
    Function: Fn(&T, &S) -> Result<(), Violation>,
{
    let of = PhantomData;
    SeenField {
        field,
        function,
        of,
    }
}

impl<'b, T, F, Function, S> Field<'b, T> for SeenField<F, Function, S>
where
    F: Field<'b, T>,
    Function: Fn(&T, &S) -> Result<(), Violation>,
    S: 'static,
{
    fn read(&self, reader: &mut Reader<'b>) -> Option<T> {
        let value = self.field.read(reader)?;
        seen(value, reader, &self.function)
    }

    fn explain(&self, reader: &mut Reader<'b>, report: &mut Report) -> Option<T> {
        let value = self.field.explain(reader, report)?;
        explain_seen(value, reader, report, &self.function)
    }

    // A value that was made by hand meets no state.
    fn holds(&self, value: &T) -> bool {
        self.field.holds(value)
    }

    fn check(&self, value: &T, report: &mut Report) {
        self.field.check(value, report);
    }

    fn absent(&self) -> Option<T> {
        self.field.absent()
    }

    fn admit(&self, value: T, reader: &Reader<'b>) -> Option<T> {
        let value = self.field.admit(value, reader)?;
        seen(value, reader, &self.function)
    }

    fn explain_admitted(&self, value: T, reader: &Reader<'b>, report: &mut Report) -> Option<T> {
        let value = self.field.explain_admitted(value, reader, report)?;
        explain_seen(value, reader, report, &self.function)
    }

    fn is_required(&self) -> bool {
        self.field.is_required()
    }
}

/// A value of which the function says nothing wrong.
pub fn seen<T, S: 'static>(
    value: T,
    reader: &Reader<'_>,
    function: impl Fn(&T, &S) -> Result<(), Violation>,
) -> Option<T> {
    let state = reader.state::<S>()?;
    function(&value, state).is_ok().then_some(value)
}

/// A value, once the function was asked, and what it said was reported.
pub fn explain_seen<T, S: 'static>(
    value: T,
    reader: &Reader<'_>,
    report: &mut Report,
    function: impl Fn(&T, &S) -> Result<(), Violation>,
) -> Option<T> {
    let said = match reader.state::<S>() {
        Some(state) => function(&value, state),
        None => Err(Violation::new(
            "state",
            "this is checked with the application's state, which is not at hand",
        )),
    };
    said.map_err(|violation| report.add(violation)).ok()?;
    Some(value)
}

/// Whether a field is checked with the same state as its model, or with none.
#[must_use]
pub const fn is_of_state(field: Option<&str>, model: Option<&str>) -> bool {
    match (field, model) {
        (None, _) => true,
        (Some(field), Some(model)) => crate::json::same(field.as_bytes(), model.as_bytes()),
        (Some(_), None) => false,
    }
}
