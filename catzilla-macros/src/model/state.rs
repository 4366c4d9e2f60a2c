//! The rules for functions that see the application's state.

use syn::{DeriveInput, Error, Path, spanned::Spanned};

use super::{
    check::Options,
    ir::{Content, Shape},
};

/// A function that sees the state needs to know which; and serde has none.
pub(super) fn check(item: &DeriveInput, shape: &Shape, options: &Options) -> Vec<Error> {
    match &options.state {
        Some(state) if options.serde => {
            let message = "serde reads this model without the application's state\n\
                           help: take `serde` or `state` away";
            vec![Error::new(state.span(), message)]
        }
        Some(_) => Vec::new(),
        None => {
            let functions = options.check_with.iter().chain(of_fields(shape));
            functions.map(|function| unknown(item, function)).collect()
        }
    }
}

fn unknown(item: &DeriveInput, function: &Path) -> Error {
    let message = format!(
        "which value of the state does this function see?\n\
         help: say it on `{}`: `#[model(state = Db)]`",
        item.ident
    );
    Error::new(function.span(), message)
}

fn of_fields(shape: &Shape) -> Vec<&Path> {
    let fields: Vec<_> = match shape {
        Shape::Struct(fields) => fields.numbered().map(|(_, field)| field).collect(),
        Shape::Newtype(field, _) => vec![&**field],
        Shape::Names(_) => Vec::new(),
        Shape::Tagged(_, variants) => {
            let each = variants.iter().map(|variant| match &variant.content {
                Content::None | Content::List(_) => Vec::new(),
                Content::One(field) => vec![&**field],
                Content::Struct(fields) => fields.numbered().map(|(_, field)| field).collect(),
            });
            each.flatten().collect()
        }
    };
    let functions = fields.into_iter().map(|field| field.check_with.as_ref());
    functions.flatten().collect()
}
