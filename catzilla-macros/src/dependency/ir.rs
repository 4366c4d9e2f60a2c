//! What the attribute means. Only valid values can be built: `check` is the only builder.

use syn::{Path, Type};

use crate::route::Argument;

/// A function that makes a value for a request.
pub(super) struct Dependency {
    pub(super) arguments: Vec<Argument>,
    /// The type of the value.
    pub(super) makes: Type,
    /// Whether the function may fail: it returns a `Result`.
    pub(super) fallible: bool,
    /// Whether it is `async`.
    pub(super) waits: bool,
    /// Whether all who ask share one value.
    pub(super) shared: bool,
    pub(super) on_drop: Option<Path>,
    /// The one state with which it works, if it is for no other.
    pub(super) state: Option<Type>,
}
