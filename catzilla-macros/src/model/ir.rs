//! What a model is; only models that make sense can be built.

use proc_macro2::{Ident, TokenStream};
use syn::{Generics, Member, Path, Type};

use super::constraint::Constraint;

/// A type that is read from JSON.
pub(super) struct Model {
    pub(super) name: Ident,
    pub(super) generics: Generics,
    /// What is said of it to people.
    pub(super) doc: Option<String>,
    pub(super) shape: Shape,
    /// A function that looks at the whole value.
    pub(super) check: Option<Path>,
    /// One that looks at the state as well.
    pub(super) check_with: Option<Path>,
    /// The type of the state that functions see.
    pub(super) state: Option<Type>,
    /// Whether serde can read and write it as well.
    pub(super) serde: bool,
    /// Whether it implements `FromParam` itself, and `Key`.
    pub(super) own_param: bool,
    pub(super) own_key: bool,
}

/// How the type stands in JSON.
pub(super) enum Shape {
    /// An object.
    Struct(Fields),
    /// As its one field does.
    Newtype(Box<Field>, Member),
    /// One of these texts.
    Names(Vec<Variant>),
    /// One of these variants, some of which hold something.
    Tagged(Tagging, Vec<Variant>),
}

impl Shape {
    /// The types of all that is read.
    pub(super) fn types(&self) -> Vec<&Type> {
        match self {
            Self::Struct(fields) => fields.types(),
            Self::Newtype(field, _) => vec![&field.ty],
            Self::Names(_) => Vec::new(),
            Self::Tagged(_, variants) => variants.iter().flat_map(Variant::types).collect(),
        }
    }
}

/// Where the name of a variant stands.
pub(super) enum Tagging {
    /// `{"name": content}`
    External,
    /// `{"tag": "name", …}`
    Internal(String),
    /// `{"tag": "name", "content": …}`
    Adjacent(String, String),
}

/// The members of an object.
#[derive(Default)]
pub(super) struct Fields {
    /// Those that are read, in the written order.
    pub(super) read: Vec<Field>,
    /// Fields whose members stand among these.
    pub(super) flattened: Vec<Field>,
    /// Those that are not read, each with its value.
    pub(super) skipped: Vec<Skipped>,
    pub(super) deny_unknown: bool,
}

impl Fields {
    /// All that are read, each with its number; the flattened ones come last.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (usize, &Field)> {
        self.read.iter().chain(&self.flattened).enumerate()
    }

    /// Those that are flattened, each with its number.
    pub(super) fn numbered_flattened(&self) -> impl Iterator<Item = (usize, &Field)> {
        self.numbered().skip(self.read.len())
    }

    /// The types of all that are read.
    pub(super) fn types(&self) -> Vec<&Type> {
        self.numbered().map(|(_, field)| &field.ty).collect()
    }

    /// Every name of every member.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.read.iter().flat_map(|field| &field.names)
    }
}

/// A field that is not read.
#[derive(Clone)]
pub(super) struct Skipped {
    pub(super) name: Ident,
    pub(super) ty: Type,
    pub(super) value: TokenStream,
}

/// One member.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) name: Ident,
    pub(super) ty: Type,
    /// In JSON; the first one is written, every one is read. A flattened field has none.
    pub(super) names: Vec<String>,
    /// Its value if it is not there.
    pub(super) default: Option<TokenStream>,
    /// Whether that is always the same.
    pub(super) default_is_constant: bool,
    /// What is said of it to people.
    pub(super) doc: Option<String>,
    pub(super) constraints: Vec<Constraint>,
    /// A function that looks at the state as well.
    pub(super) check_with: Option<Path>,
    pub(super) written: Written,
}

/// Whether a member is written.
#[derive(Clone)]
pub(super) enum Written {
    Always,
    /// Unless this function says so.
    Unless(Path),
    Never,
}

/// One of the variants of an enum.
pub(super) struct Variant {
    pub(super) name: Ident,
    /// In JSON; the first one is written, every one is read.
    pub(super) names: Vec<String>,
    /// What is said of it to people.
    pub(super) doc: Option<String>,
    pub(super) content: Content,
    /// Whether members are refused that are neither its own nor the tag.
    pub(super) deny_unknown: bool,
}

impl Variant {
    /// The types of all that it holds.
    pub(super) fn types(&self) -> Vec<&Type> {
        match &self.content {
            Content::None => Vec::new(),
            Content::One(field) => vec![&field.ty],
            Content::List(types) => types.iter().collect(),
            Content::Struct(fields) => fields.types(),
        }
    }
}

/// What a variant holds.
pub(super) enum Content {
    None,
    /// One value without a name.
    One(Box<Field>),
    /// Several values without names, which are a list.
    List(Vec<Type>),
    /// An object.
    Struct(Fields),
}
