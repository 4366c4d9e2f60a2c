//! Constraints on types that cannot have them, as far as the written type tells.

use syn::{Error, GenericArgument, PathArguments, Type};

use super::{Constraint, Kind, Rule, integer::limits};

/// What holds one value, or none, and has the constraints of that.
const WRAPPERS: [&str; 4] = ["Option", "Box", "Rc", "Arc"];

const UNIQUE_SET: &str = "a set takes an item that repeats once, and refuses none: leave `unique` out\n\
     help: or write a `Vec`, which refuses an item that repeats";

impl Constraint {
    /// Whether it is code of the user's, which may have something to say of any value, `None` as well.
    pub(in crate::model) fn calls(&self) -> bool {
        matches!(self.rule, Rule::Check(_) | Rule::Own(_))
    }

    /// The mistakes, if this type, or what is inside it, cannot have the constraint.
    pub(crate) fn misplaced(&self, ty: &Type) -> Vec<Error> {
        let here = self.misplaced_here(ty);
        match here.or_else(|| self.of_another_kind(ty)) {
            Some(error) => vec![error],
            None => self.misplaced_inside(ty),
        }
    }

    fn misplaced_inside(&self, ty: &Type) -> Vec<Error> {
        let (inner, part) = match &self.rule {
            Rule::Each(inner) | Rule::Keys(inner) => (inner, part(ty, 0)),
            Rule::Values(inner) => (inner, part(ty, 1)),
            _ => return Vec::new(),
        };
        let Some(part) = part else {
            return Vec::new();
        };
        inner.iter().flat_map(|one| one.misplaced(part)).collect()
    }

    fn misplaced_here(&self, ty: &Type) -> Option<Error> {
        let name = name_of_type(ty)?;
        if let Some(what) = self.is_said_by(&name) {
            let message = format!("every `{name}` is {what}: leave this out");
            return Some(Error::new(self.name.span(), message));
        }
        let kind = kind_of(&name)?;
        if kind == Kind::Set && matches!(self.rule, Rule::Plain("Unique", _)) {
            return Some(Error::new(self.name.span(), UNIQUE_SET));
        }
        let kinds = self.kinds()?;
        let message = match (&self.rule, kind) {
            (Rule::OneOfTexts(_), Kind::Number) => {
                format!("this is a `{name}`: write numbers, `one_of(1, 2)`")
            }
            (Rule::OneOfNumbers(_), Kind::Text) => {
                format!("this is a `{name}`: write texts, `one_of(\"a\", \"b\")`")
            }
            _ => {
                let (constraint, kinds) = (&self.name, plurals(kinds));
                format!("`{constraint}` is for {kinds}, and this is a `{name}`")
            }
        };
        (!kinds.contains(&kind)).then(|| Error::new(self.name.span(), message))
    }

    /// What it is for, unless that is everything.
    fn kinds(&self) -> Option<&[Kind]> {
        Some(match &self.rule {
            Rule::Len { .. } => &[Kind::Text, Kind::List, Kind::Set, Kind::Map],
            Rule::Plain(_, kind) => std::slice::from_ref(kind),
            Rule::Part(..) | Rule::OneOfTexts(_) | Rule::Pattern(_) => &[Kind::Text],
            Rule::Range(_) | Rule::MultipleOf(_) | Rule::OneOfNumbers(_) => &[Kind::Number],
            Rule::Each(_) => &[Kind::List, Kind::Set],
            Rule::Keys(_) | Rule::Values(_) => &[Kind::Map],
            Rule::Check(_) | Rule::Own(_) => return None,
        })
    }
}

/// `text, lists and maps`
fn plurals(kinds: &[Kind]) -> String {
    let all: Vec<_> = kinds.iter().map(|kind| kind.plural()).collect();
    match &all[..] {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        one => one.concat(),
    }
}

impl Constraint {
    /// What every value of the type of this name is, if that is what the constraint asks for.
    fn is_said_by(&self, name: &str) -> Option<&'static str> {
        let Rule::Plain(library, _) = self.rule else {
            return None;
        };
        Some(match (library, name) {
            ("Finite", name) if limits(name).is_some() => "finite",
            ("Date", "NaiveDate" | "Date") => "a date",
            ("Time", "NaiveTime" | "Time") => "a time",
            (
                "DateTime",
                "DateTime" | "NaiveDateTime" | "OffsetDateTime" | "PrimitiveDateTime" | "Timestamp"
                | "Zoned",
            ) => "a date and a time",
            ("UuidText", "Uuid") => "a UUID",
            ("Ip", "IpAddr" | "Ipv4Addr" | "Ipv6Addr") => "an address of IP",
            ("Url", "Url" | "Uri") => "a URL",
            _ => return None,
        })
    }
}

impl Kind {
    fn plural(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "numbers",
            Self::List => "lists",
            Self::Set => "sets",
            Self::Map => "maps",
            Self::Other => "others",
        }
    }
}

/// Whether a type is text; nothing where its name does not tell.
pub(in crate::model) fn is_text(ty: &Type) -> Option<bool> {
    let kind = kind_of(&name_of_type(ty)?)?;
    Some(kind == Kind::Text)
}

/// What a type is, where its name tells.
pub(super) fn kind_of(name: &str) -> Option<Kind> {
    Some(match name {
        "str" | "String" | "Cow" => Kind::Text,
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "i8" | "i16" | "i32" | "i64" | "i128"
        | "isize" | "f32" | "f64" => Kind::Number,
        "Vec" | "VecDeque" | "LinkedList" => Kind::List,
        "BTreeSet" | "HashSet" => Kind::Set,
        "HashMap" | "BTreeMap" => Kind::Map,
        "bool" | "char" => Kind::Other,
        _ => return None,
    })
}

/// The last name of a type's path, within references, `Option` and pointers; `Vec` for every kind of list.
pub(super) fn name_of_type(ty: &Type) -> Option<String> {
    match bare(ty) {
        Type::Slice(_) | Type::Array(_) => Some("Vec".to_owned()),
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// The type within references, `Option`, `Box`, `Rc` and `Arc`; of a `Cow<[T]>`, the list.
pub(super) fn bare(ty: &Type) -> &Type {
    if let Type::Reference(reference) = ty {
        return bare(&reference.elem);
    }
    if let Some(inner) = within(ty) {
        return bare(inner);
    }
    match argument(ty, 0) {
        Some(list @ Type::Slice(_)) if is_called(ty, "Cow") => list,
        _ => ty,
    }
}

/// How many of `Option`, `Box`, `Rc` and `Arc` are around the value.
pub(super) fn layers(ty: &Type) -> usize {
    match within(ty) {
        Some(inner) => 1 + layers(inner),
        None => 0,
    }
}

/// What is in an `Option`, a `Box`, an `Rc` or an `Arc`.
fn within(ty: &Type) -> Option<&Type> {
    let is_wrapper = WRAPPERS.iter().any(|name| is_called(ty, name));
    is_wrapper.then(|| argument(ty, 0)).flatten()
}

/// Whether this is the last name of the type's path.
fn is_called(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// The type of the items of a list (0), of the keys (0) or of the values (1) of a map.
pub(super) fn part(ty: &Type, at: usize) -> Option<&Type> {
    match bare(ty) {
        Type::Slice(slice) => Some(&slice.elem),
        Type::Array(array) => Some(&array.elem),
        named => {
            let kind = kind_of(&name_of_type(named)?)?;
            let has_parts = matches!(kind, Kind::List | Kind::Set | Kind::Map);
            has_parts.then(|| argument(named, at)).flatten()
        }
    }
}

/// A type in the angle brackets behind a type's name.
fn argument(ty: &Type, at: usize) -> Option<&Type> {
    let Type::Path(path) = ty else {
        return None;
    };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else {
        return None;
    };
    let mut types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.nth(at)
}
