//! The names of members and variants: `rename_all`.

use syn::{Error, LitStr, Result};

/// How names are written in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Case {
    #[default]
    AsWritten,
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

impl Case {
    pub(super) fn parse(text: &LitStr) -> Result<Self> {
        let value = text.value();
        let found = CASES.iter().find(|(name, _)| *name == value);
        found.map(|(_, case)| *case).ok_or_else(|| {
            let known = CASES.map(|(name, _)| format!("\"{name}\"")).join(", ");
            Error::new(
                text.span(),
                format!("this is no case of names\nhelp: write one of {known}"),
            )
        })
    }

    /// A name of Rust's, in this case.
    pub(super) fn apply(self, name: &str) -> String {
        let words = words(name);
        let joined = |separator: &str, word: fn(&str) -> String| {
            let words: Vec<_> = words.iter().map(|text| word(text)).collect();
            words.join(separator)
        };
        match self {
            Self::AsWritten => name.to_owned(),
            Self::Lower => joined("", str::to_lowercase),
            Self::Upper => joined("", str::to_uppercase),
            Self::Pascal => joined("", capitalised),
            Self::Camel => {
                let first = words.first().map(String::as_str).unwrap_or_default();
                let rest = words.iter().skip(1).map(|word| capitalised(word));
                first.to_lowercase() + &rest.collect::<String>()
            }
            Self::Snake => joined("_", str::to_lowercase),
            Self::ScreamingSnake => joined("_", str::to_uppercase),
            Self::Kebab => joined("-", str::to_lowercase),
            Self::ScreamingKebab => joined("-", str::to_uppercase),
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first
        .chain(characters.as_str().to_lowercase().chars())
        .collect()
}

/// The words of `snake_case` and of `PascalCase`; each capital begins one, as serde has it.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for character in name.chars() {
        let begins = character == '_' || character.is_uppercase();
        if begins && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if character != '_'
            && let Some(word) = words.last_mut()
        {
            word.push(character);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_fields_and_of_variants_are_cut_alike() {
        for name in ["first_name", "FirstName"] {
            let all = CASES.map(|(_, case)| case.apply(name));
            let expected = "firstname FIRSTNAME FirstName firstName first_name FIRST_NAME first-name FIRST-NAME";
            assert_eq!(all.join(" "), expected);
        }
        assert_eq!(Case::AsWritten.apply("first_name"), "first_name");
    }
}
