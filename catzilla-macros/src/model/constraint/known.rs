//! A value that the macro knows: a literal, or the default of a type.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Expr, ExprCall, Lit, Type};

use super::{parse::number, place::name_of_type};

/// A value, with where it is written.
pub(crate) struct Known {
    pub(super) value: Value,
    pub(super) written: TokenStream,
    /// Whether it is the default of its type.
    pub(super) of_type: bool,
}

pub(super) enum Value {
    Text(String),
    Number(f64),
    /// A list or a map without items.
    NoItems,
}

impl Known {
    pub(crate) fn of(written: &Expr) -> Option<Self> {
        Some(Self {
            value: value(written)?,
            written: written.to_token_stream(),
            of_type: false,
        })
    }

    /// The default of a type, which is said by the word `default`.
    pub(crate) fn default_of(ty: &Type, word: &impl ToTokens) -> Option<Self> {
        let Type::Path(path) = ty else {
            return empty(ty, word);
        };
        let optional = path.path.segments.last()?.ident == "Option";
        if optional { None } else { empty(ty, word) }
    }
}

fn empty(ty: &Type, word: &impl ToTokens) -> Option<Known> {
    let value = match &*name_of_type(ty)? {
        "str" | "String" | "Cow" => Value::Text(String::new()),
        "Vec" | "VecDeque" | "LinkedList" | "HashMap" | "BTreeMap" | "HashSet" | "BTreeSet" => {
            Value::NoItems
        }
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128"
        | "isize" | "f32" | "f64" => Value::Number(0.0),
        _ => return None,
    };
    Some(Known {
        value,
        written: word.to_token_stream(),
        of_type: true,
    })
}

fn value(written: &Expr) -> Option<Value> {
    if let Some(number) = number(written) {
        return Some(Value::Number(number));
    }
    match written {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(Value::Text(text.value())),
            _ => None,
        },
        Expr::Paren(inner) => value(&inner.expr),
        Expr::Group(inner) => value(&inner.expr),
        Expr::Call(call) => called(call),
        Expr::MethodCall(call) => match &*call.method.to_string() {
            "into" | "to_owned" | "to_string" => value(&call.receiver),
            _ => None,
        },
        Expr::Macro(list) if list.mac.path.is_ident("vec") && list.mac.tokens.is_empty() => {
            Some(Value::NoItems)
        }
        _ => None,
    }
}

/// `Some(…)`, `String::from(…)`, `String::new()`, `Vec::new()`.
fn called(call: &ExprCall) -> Option<Value> {
    let Expr::Path(function) = &*call.func else {
        return None;
    };
    let names = function.path.segments.iter().rev();
    let names: Vec<_> = names.map(|segment| segment.ident.to_string()).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    match (&names[..], call.args.first()) {
        (["Some"] | ["from", "String", ..], Some(inner)) => value(inner),
        (["new", "String", ..], None) => Some(Value::Text(String::new())),
        (["new", "Vec" | "VecDeque" | "BTreeSet" | "HashSet", ..], None) => Some(Value::NoItems),
        _ => None,
    }
}
