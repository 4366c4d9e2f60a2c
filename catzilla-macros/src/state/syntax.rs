//! What was written on a field: `#[state(skip)]` or `#[state(as = dyn Mailer)]`.

use proc_macro2::Ident;
use syn::{
    Attribute, Error, Field, GenericArgument, PathArguments, Result, Token, Type, ext::IdentExt,
    parse::ParseStream,
};

/// What a field is to the functions that ask.
pub(super) enum Shared {
    /// Nothing.
    No,
    /// A value of its own type.
    Itself,
    /// A value of this type, to which a reference to the field turns by itself.
    As(Box<Type>),
}

impl Shared {
    pub(super) fn parse(field: &Field) -> Result<Self> {
        let mut options = field.attrs.iter().filter(|option| is_option(option));
        let Some(option) = options.next() else {
            return Ok(Self::Itself);
        };
        if let Some(second) = options.next() {
            let message = "a field has one option; leave one of these out";
            return Err(Error::new_spanned(second, message));
        }
        option
            .parse_args_with(Self::parse_option)
            .map_err(|_| Error::new_spanned(option, UNKNOWN))
    }

    fn parse_option(input: ParseStream<'_>) -> Result<Self> {
        let word = input.call(Ident::parse_any)?;
        if word == "as" {
            input.parse::<Token![=]>()?;
            return input.parse().map(Box::new).map(Self::As);
        }
        if word == "skip" && input.is_empty() {
            return Ok(Self::No);
        }
        Err(input.error(UNKNOWN))
    }
}

const UNKNOWN: &str = "the options of a field are `#[state(skip)]`, for a value that is not shared, and \
                       `#[state(as = dyn Trait)]`, for one that is asked for as `&dyn Trait`";

fn is_option(attribute: &Attribute) -> bool {
    attribute.path().is_ident("state")
}

/// The `T` of `Box<T>` or `Arc<T>`.
pub(super) fn pointed_at(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(held) if last.ident == "Box" || last.ident == "Arc" => Some(held),
        _ => None,
    }
}
