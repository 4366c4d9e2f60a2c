//! What the fields of a state provide. Only `check` builds it.

use proc_macro2::TokenStream;
use syn::Lifetime;

/// A value that functions ask for.
pub(super) struct Provided {
    /// The type that is asked for.
    pub(super) ty: TokenStream,
    /// The lifetime in it, if it is a trait's object.
    pub(super) lifetime: Option<Lifetime>,
    /// A reference to the value, given `state`.
    pub(super) value: TokenStream,
}
