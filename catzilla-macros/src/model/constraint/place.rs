//! Constraints on types that cannot have them, as far as the written type tells.

use syn::{Error, GenericArgument, PathArguments, Type};

use super::{Constraint, Kind, Rule};

impl Constraint {
    /// The mistake, if this type cannot have the constraint.
    pub(crate) fn misplaced(&self, ty: &Type) -> Option<Error> {
        let name = name_of_type(ty)?;
        let fits = |kind: Kind| kind_of(&name).is_none_or(|own| own == Some(kind));
        let (fits, what) = match &self.rule {
            Rule::Len { .. } => (
                fits(Kind::Text) || fits(Kind::List) || is_map(&name),
                "text, lists and maps",
            ),
            Rule::Plain(_, kind) => (fits(*kind), kind.plural()),
            Rule::Part(..) | Rule::OneOfTexts(_) => (fits(Kind::Text), Kind::Text.plural()),
            Rule::Range(_) | Rule::MultipleOf(_) | Rule::OneOfNumbers(_) => {
                (fits(Kind::Number), Kind::Number.plural())
            }
            Rule::Each(_) => (fits(Kind::List), Kind::List.plural()),
            Rule::Keys(_) | Rule::Values(_) => (is_map(&name) || kind_of(&name).is_none(), "maps"),
            Rule::Check(_) | Rule::Own(_) => (true, ""),
        };
        let message = format!("`{}` is for {what}, and this is a `{name}`", self.name);
        (!fits).then(|| Error::new(self.name.span(), message))
    }
}

impl Kind {
    fn plural(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "numbers",
            Self::List => "lists",
        }
    }
}

/// What a type is known to be by its name: a text, a number, a list, or (inside, `None`) none of them.
fn kind_of(name: &str) -> Option<Option<Kind>> {
    Some(match name {
        "str" | "String" | "Cow" => Some(Kind::Text),
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128"
        | "isize" | "f32" | "f64" => Some(Kind::Number),
        "Vec" => Some(Kind::List),
        "bool" | "char" | "HashMap" | "BTreeMap" => None,
        _ => return None,
    })
}

fn is_map(name: &str) -> bool {
    ["HashMap", "BTreeMap"].contains(&name)
}

/// The last name of a type's path, within references and `Option`; `Vec` for every kind of list.
pub(super) fn name_of_type(ty: &Type) -> Option<String> {
    match ty {
        Type::Reference(reference) => name_of_type(&reference.elem),
        Type::Slice(_) | Type::Array(_) => Some("Vec".to_owned()),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            if last.ident == "Option"
                && let PathArguments::AngleBracketed(arguments) = &last.arguments
                && let Some(GenericArgument::Type(inner)) = arguments.args.first()
            {
                return name_of_type(inner);
            }
            Some(last.ident.to_string())
        }
        _ => None,
    }
}
