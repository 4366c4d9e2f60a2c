//! Whether an expression shows that its value is always the same, so that it can be documented.

use syn::{Expr, ExprCall, Token, punctuated::Punctuated};

/// Literals, constants, and what is made of them by functions of types that everyone knows.
pub(super) fn is_constant(value: &Expr) -> bool {
    match value {
        Expr::Lit(_) | Expr::Path(_) => true,
        Expr::Unary(unary) => is_constant(&unary.expr),
        Expr::Paren(inner) => is_constant(&inner.expr),
        Expr::Group(inner) => is_constant(&inner.expr),
        Expr::Reference(inner) => is_constant(&inner.expr),
        Expr::Array(list) => list.elems.iter().all(is_constant),
        Expr::Tuple(list) => list.elems.iter().all(is_constant),
        Expr::Call(call) => is_known_function(call) && call.args.iter().all(is_constant),
        Expr::MethodCall(call) => {
            let name = call.method.to_string();
            ["into", "to_owned", "to_string"].contains(&&*name) && is_constant(&call.receiver)
        }
        Expr::Macro(list) if list.mac.path.is_ident("vec") => {
            let items = Punctuated::<Expr, Token![,]>::parse_terminated;
            let items = list.mac.parse_body_with(items);
            items.is_ok_and(|items| items.iter().all(is_constant))
        }
        _ => false,
    }
}

/// `Some(…)`, `String::from(…)`, `Vec::new()`.
fn is_known_function(call: &ExprCall) -> bool {
    let Expr::Path(function) = &*call.func else {
        return false;
    };
    let names = function.path.segments.iter().rev();
    let names: Vec<_> = names.map(|segment| segment.ident.to_string()).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    matches!(
        names[..],
        ["Some", ..]
            | ["Borrowed", "Cow", ..]
            | [
                "new" | "from",
                "String"
                    | "Vec"
                    | "Box"
                    | "BTreeMap"
                    | "HashMap"
                    | "BTreeSet"
                    | "HashSet"
                    | "VecDeque",
                ..
            ]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_constant_is_told_from_what_may_not_be() {
        let is_constant = |text: &str| is_constant(&syn::parse_str(text).expect(text));
        for text in [
            "1",
            "-1.5",
            "\"a\".to_owned()",
            "Some(\"a\".into())",
            "String::from(\"a\")",
            "std::vec::Vec::new()",
            "vec![1, 2]",
            "SIZES",
            "(1, [2], &None)",
        ] {
            assert!(is_constant(text), "{text}");
        }
        for text in [
            "now()",
            "Some(now())",
            "Id::new()",
            "vec![now()]",
            "1 + now()",
            "now().into()",
        ] {
            assert!(!is_constant(text), "{text}");
        }
    }
}
