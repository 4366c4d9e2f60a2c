//! `State(store): State<Store>`, as axum's handlers ask for what is `store: &Store` here.

use quote::ToTokens;
use syn::{GenericArgument, Pat, PatIdent, PatType, PathArguments, Type, parse_quote};

/// An argument that is probably such.
#[derive(Clone)]
pub(crate) struct AxumState {
    bound: Pat,
    shared: Type,
}

impl AxumState {
    pub(super) fn of(argument: &PatType) -> Option<Self> {
        Some(Self {
            bound: bound(&argument.pat),
            shared: shared(&argument.ty)?.clone(),
        })
    }

    /// The argument as it is written here.
    pub(crate) fn instead(&self) -> String {
        let bound = self.bound.to_token_stream();
        let shared = self.shared.to_token_stream().to_string().replace(' ', "");
        format!("{bound}: &{shared}")
    }

    /// Makes of the argument what it is here.
    pub(super) fn correct(&self, argument: &mut PatType) {
        let Self { bound, shared } = self;
        *argument.pat = bound.clone();
        *argument.ty = parse_quote!(&#shared);
    }
}

/// What the value is bound to, without `State(…)` around it.
fn bound(pattern: &Pat) -> Pat {
    match pattern {
        Pat::TupleStruct(state) => state.elems.first().map_or_else(|| pattern.clone(), bound),
        Pat::Ident(name) => Pat::Ident(PatIdent {
            mutability: None,
            ..name.clone()
        }),
        _ => pattern.clone(),
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
