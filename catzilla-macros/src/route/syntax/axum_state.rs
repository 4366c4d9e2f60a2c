//! `State(store): State<Store>`, as axum's handlers ask for what is `store: &Store` here.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{GenericArgument, Pat, PatType, PathArguments, Type, parse_quote};

/// An argument that is probably such.
pub(in crate::route) struct AxumState {
    name: Ident,
    shared: Type,
}

impl AxumState {
    pub(super) fn of(argument: &PatType) -> Option<Self> {
        Some(Self {
            name: name(&argument.pat)?.clone(),
            shared: shared(&argument.ty)?.clone(),
        })
    }

    /// The argument as it is written here.
    pub(in crate::route) fn instead(&self) -> String {
        let shared = self.shared.to_token_stream().to_string().replace(' ', "");
        format!("{}: &{shared}", self.name)
    }

    /// Makes of the argument what it is here.
    pub(super) fn correct(&self, argument: &mut PatType) {
        let Self { name, shared } = self;
        *argument.pat = parse_quote!(#name);
        *argument.ty = parse_quote!(&#shared);
    }
}

/// The one name that is bound, with or without `State(…)` around it.
fn name(pattern: &Pat) -> Option<&Ident> {
    match pattern {
        Pat::Ident(pattern) => Some(&pattern.ident),
        Pat::TupleStruct(pattern) => pattern.elems.first().and_then(name),
        _ => None,
    }
}

/// The `T` of `State<T>`.
fn shared(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == "State")?;
    match &last.arguments {
        PathArguments::AngleBracketed(written) => match written.args.first()? {
            GenericArgument::Type(shared) => Some(shared),
            _ => None,
        },
        _ => None,
    }
}
