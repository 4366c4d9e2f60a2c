//! Constraints on types that cannot have them, as far as the written type tells.

use syn::{Error, GenericArgument, PathArguments, Type};

use super::{Constraint, Kind, Rule};

impl Constraint {
    /// Whether it is code of the user's, which may have something to say of any value, `None` as well.
    pub(in crate::model) fn calls(&self) -> bool {
        matches!(self.rule, Rule::Check(_) | Rule::Own(_))
    }

    /// The mistake, if this type cannot have the constraint.
    pub(crate) fn misplaced(&self, ty: &Type) -> Option<Error> {
        let name = name_of_type(ty)?;
        let kind = kind_of(&name)?;
        let allowed: &[Kind] = match &self.rule {
            Rule::Len { .. } => &[Kind::Text, Kind::List, Kind::Map],
            Rule::Plain(_, kind) => std::slice::from_ref(kind),
            Rule::Part(..) | Rule::OneOfTexts(_) | Rule::Pattern(_) => &[Kind::Text],
            Rule::Range(_) | Rule::MultipleOf(_) | Rule::OneOfNumbers(_) => &[Kind::Number],
            Rule::Each(_) => &[Kind::List],
            Rule::Keys(_) | Rule::Values(_) => &[Kind::Map],
            Rule::Check(_) | Rule::Own(_) => return None,
        };
        let what: Vec<_> = allowed.iter().map(|kind| kind.plural()).collect();
        let what = what.join(", ");
        let message = format!("`{}` is for {what}, and this is a `{name}`", self.name);
        (!allowed.contains(&kind)).then(|| Error::new(self.name.span(), message))
    }
}

impl Kind {
    fn plural(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "numbers",
            Self::List => "lists",
            Self::Map => "maps",
            Self::Other => "others",
        }
    }
}

/// What a type is, where its name tells.
fn kind_of(name: &str) -> Option<Kind> {
    Some(match name {
        "str" | "String" | "Cow" => Kind::Text,
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128"
        | "isize" | "f32" | "f64" => Kind::Number,
        "Vec" => Kind::List,
        "HashMap" | "BTreeMap" => Kind::Map,
        "bool" | "char" => Kind::Other,
        _ => return None,
    })
}

/// The last name of a type's path, within references, `Option` and `Box`; `Vec` for every kind of list.
pub(super) fn name_of_type(ty: &Type) -> Option<String> {
    match ty {
        Type::Reference(reference) => name_of_type(&reference.elem),
        Type::Slice(_) | Type::Array(_) => Some("Vec".to_owned()),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            if (last.ident == "Option" || last.ident == "Box")
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
