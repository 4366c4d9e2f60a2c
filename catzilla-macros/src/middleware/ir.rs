//! What the attribute means. Only valid values can be built: `check` is the only builder.

use syn::Type;

use crate::route::Argument;

/// A function with the attribute.
pub(super) enum Middleware {
    /// It stands around handlers itself.
    Around(Around),
    /// It makes a middleware of this type.
    Made(Type),
}

/// A function around handlers.
pub(super) struct Around {
    /// What the function is given, in its order.
    pub(super) given: Vec<Given>,
    /// The arguments that are read or made, in their order.
    pub(super) arguments: Vec<Argument>,
}

/// One argument of the function.
pub(super) enum Given {
    /// The request: `&mut Request`.
    Request,
    /// The same, as `Request`.
    RequestItself,
    /// What is left of the way.
    Next,
    /// The argument with this number among those that are read or made.
    Argument(usize),
}
