//! What a doc comment says.

use syn::{Attribute, Expr, Lit, Meta};

/// The lines of the doc comment, if there is one; of a text that another macro makes nothing is known.
pub(super) fn doc(attributes: &[Attribute]) -> Option<String> {
    let lines: Vec<String> = attributes.iter().filter_map(line).collect();
    let text = lines.join("\n");
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(doc) = &attribute.meta else {
        return None;
    };
    match &doc.value {
        Expr::Lit(literal) if doc.path.is_ident("doc") => match &literal.lit {
            Lit::Str(text) => {
                let text = text.value();
                Some(text.strip_prefix(' ').unwrap_or(&text).to_owned())
            }
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use syn::{DeriveInput, parse_quote};

    use super::*;

    #[test]
    fn lines_are_joined_without_their_first_space() {
        let item: DeriveInput = parse_quote! {
            /// One
            ///   line.
            ///
            #[doc(hidden)]
            #[doc = "More."]
            struct User;
        };
        assert_eq!(doc(&item.attrs).as_deref(), Some("One\n  line.\n\nMore."));
        let item: DeriveInput = parse_quote!(
            #[allow(dead_code)]
            struct User;
        );
        assert_eq!(doc(&item.attrs), None);
    }
}
