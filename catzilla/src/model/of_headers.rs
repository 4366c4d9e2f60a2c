//! What is known at compile time of the names in a model that is to be made of headers.

use crate::{
    json::{Names, same},
    route::Text,
};

/// What is wrong with the names, as a message for whoever writes the handler; nothing is an empty one.
pub(super) const fn wrong(names: &'static Names) -> Text {
    let mut text = Text::new();
    if let Some(name) = no_token(names) {
        text.push("the model in `Headers<…>` has a member `");
        text.push(name);
        text.push("`, and no header can be called so\nhelp: ");
        text.push("letters, digits and `-` make a name: `#[field(rename = \"x-name\")]`");
    } else if let Some((one, other)) = same_header(names) {
        text.push("`");
        text.push(one);
        text.push("` and `");
        text.push(other);
        text.push("` in the model of `Headers<…>` are one header: case does not count, and `_` stands for `-`\n");
        text.push("help: take one of the two fields out, or give it the name of another header");
    }
    text
}

/// The first name that is no token (RFC 9110, section 5.6.2).
const fn no_token(names: &'static Names) -> Option<&'static str> {
    let mut number = 0;
    while let Some(member) = member(names, number) {
        let mut at = 0;
        while at < member.len() {
            if !is_token(member[at].as_bytes()) {
                return Some(member[at]);
            }
            at += 1;
        }
        number += 1;
    }
    None
}

const fn is_token(name: &[u8]) -> bool {
    let mut at = 0;
    while at < name.len() {
        let fits = name[at].is_ascii_alphanumeric()
            || matches!(
                name[at],
                b'!' | b'#'
                    | b'$'
                    | b'%'
                    | b'&'
                    | b'\''
                    | b'*'
                    | b'+'
                    | b'-'
                    | b'.'
                    | b'^'
                    | b'_'
                    | b'`'
                    | b'|'
                    | b'~'
            );
        if !fits {
            return false;
        }
        at += 1;
    }
    !name.is_empty()
}

/// The first names of two members that are one header.
const fn same_header(names: &'static Names) -> Option<(&'static str, &'static str)> {
    let mut number = 0;
    while let Some(one) = member(names, number) {
        let mut behind = number + 1;
        while let Some(other) = member(names, behind) {
            if let Some(both) = share_header(one, other) {
                return Some(both);
            }
            behind += 1;
        }
        number += 1;
    }
    None
}

const fn share_header(
    one: &'static [&'static str],
    other: &'static [&'static str],
) -> Option<(&'static str, &'static str)> {
    let mut at = 0;
    while at < one.len() * other.len() {
        let (one, other) = (one[at / other.len()], other[at % other.len()]);
        if are_one_header(one.as_bytes(), other.as_bytes()) {
            return Some((one, other));
        }
        at += 1;
    }
    None
}

const fn are_one_header(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if !same(&[as_header(one[at])], &[as_header(other[at])]) {
            return false;
        }
        at += 1;
    }
    one.len() == other.len()
}

/// A byte of a model's name as a header's name has it.
pub(crate) const fn as_header(byte: u8) -> u8 {
    if byte == b'_' {
        b'-'
    } else {
        byte.to_ascii_lowercase()
    }
}

/// The names of the member with this number, among those of what is flattened too.
const fn member(names: &'static Names, number: usize) -> Option<&'static [&'static str]> {
    if number < names.own.len() {
        return Some(names.own[number]);
    }
    let (mut left, mut at) = (number - names.own.len(), 0);
    while at < names.flattened.len() {
        let inner = names.flattened[at];
        let count = count(inner);
        if left < count {
            return member(inner, left);
        }
        left -= count;
        at += 1;
    }
    None
}

const fn count(names: &'static Names) -> usize {
    let (mut count_of_all, mut at) = (names.own.len(), 0);
    while at < names.flattened.len() {
        count_of_all += count(names.flattened[at]);
        at += 1;
    }
    count_of_all
}

#[cfg(test)]
mod tests {
    use super::*;

    const INNER: &Names = &Names::of(&[&["x_key", "x-key"], &["Accept"]]);

    const WITH_INNER: &Names = &Names {
        flattened: &[INNER],
        ..Names::of(&[])
    };

    fn told(own: &'static [&'static [&'static str]]) -> String {
        let names = Names {
            flattened: &[WITH_INNER],
            ..Names::of(own)
        };
        wrong(Box::leak(Box::new(names))).as_str().to_owned()
    }

    #[test]
    fn names_of_headers_are_tokens_that_are_apart() {
        assert_eq!(told(&[&["x-Key2"], &["~a.b!", "user_agent"]]), "");
        for name in ["X Foo", "", "é", "a:b", "a/b", "\"a\""] {
            let own: &'static [&'static str] = Box::leak(Box::new(["fine", name]));
            let said = told(Box::leak(Box::new([own])));
            assert!(said.contains(&format!("member `{name}`")), "{said}");
        }
        assert!(told(&[&["a", "X-KEY"]]).starts_with("`X-KEY` and `x_key` in "));
        assert!(told(&[&["b"], &["a_b"], &["a-b"]]).starts_with("`a_b` and `a-b` in "));
    }
}
