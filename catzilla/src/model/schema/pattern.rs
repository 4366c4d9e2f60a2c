//! A pattern as ECMA-262 says it.

/// The spaces of ASCII, which are all that `\s` is to us.
const SPACES: &str = r"\t\n\x0B\f\r ";

/// The spaces beyond ASCII, which ECMA-262 counts as well.
const OTHER_SPACES: &str = r"\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

/// The same pattern to a reader to whom `\s` is more than the spaces of ASCII, and `\S` less than all else.
pub(in crate::model) fn ecma_pattern(pattern: &str) -> String {
    let mut said = String::with_capacity(pattern.len());
    let mut in_class = false;
    let mut rest = pattern.chars();
    while let Some(character) = rest.next() {
        if character == '\\' {
            push_escape(&mut said, rest.next(), in_class);
            continue;
        }
        in_class = match character {
            '[' => true,
            ']' => false,
            _ => in_class,
        };
        said.push(character);
    }
    said
}

fn push_escape(said: &mut String, escaped: Option<char>, in_class: bool) {
    match (escaped, in_class) {
        (Some('s'), true) => said.push_str(SPACES),
        (Some('s'), false) => said.extend(["[", SPACES, "]"]),
        (Some('S'), true) => said.extend([r"\S", OTHER_SPACES]),
        (Some('S'), false) => said.extend(["[^", SPACES, "]"]),
        (other, _) => {
            said.push('\\');
            said.extend(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_spaces_is_said_in_other_words() {
        for same in [r"^[a-z]+\d\\s$", r"[\]\\s]", "", r"\b\w"] {
            assert_eq!(ecma_pattern(same), same);
        }
        assert_eq!(
            ecma_pattern(r"\s[\s,]\S"),
            r"[\t\n\x0B\f\r ][\t\n\x0B\f\r ,][^\t\n\x0B\f\r ]"
        );
        assert!(ecma_pattern(r"[\]\S]").starts_with(r"[\]\S\u00A0"));
    }
}
