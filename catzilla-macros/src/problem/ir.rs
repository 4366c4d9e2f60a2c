//! What an error is to a client. Only `check` builds it.

use proc_macro2::Ident;
use syn::{DeriveInput, LitStr, Member, Type};

/// An error type.
pub(super) struct Problem<'a> {
    pub(super) item: &'a DeriveInput,
    /// Whether `Display` and `Error` are derived, and not implemented elsewhere.
    pub(super) has_error: bool,
    /// Whether `From` is derived for the fields with `#[from]`; it is not where thiserror does.
    pub(super) has_from: bool,
    /// The variants of an enum, or the struct.
    pub(super) cases: Vec<Case<'a>>,
}

/// One way to go wrong.
pub(super) struct Case<'a> {
    /// The variant; none of a struct.
    pub(super) variant: Option<&'a Ident>,
    pub(super) status: u16,
    pub(super) r#type: Option<LitStr>,
    pub(super) title: Option<LitStr>,
    pub(super) code: Option<LitStr>,
    pub(super) detail: Option<Text>,
    pub(super) fields: Vec<Field<'a>>,
}

/// A field that has a name in the generated code.
pub(super) struct Field<'a> {
    pub(super) member: Member,
    pub(super) local: Ident,
    pub(super) ty: &'a Type,
    /// Its name as a member of the problem, if it is one.
    pub(super) with: Option<LitStr>,
    pub(super) is_source: bool,
    pub(super) is_from: bool,
}

/// A format string, in which fields are named.
pub(super) struct Text {
    /// The string, with `_0` for a field without a name.
    pub(super) literal: LitStr,
    /// The names in it, and the locals that they stand for.
    pub(super) arguments: Vec<(Ident, Ident)>,
}
