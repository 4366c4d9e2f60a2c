//! Escapes in strings (RFC 8259, section 7).

use super::arena::Arena;

/// The text with its escapes decoded, on the heap.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut decoded = String::with_capacity(text.len());
    each_part(text, |part| decoded.push_str(part))?;
    Some(decoded)
}

/// The text with its escapes decoded, in the arena.
#[cold]
pub(super) fn decode_into<'b>(text: &str, arena: &'b Arena) -> Option<&'b str> {
    let mut decoded = arena.string(text.len());
    each_part(text, |part| decoded.push_str(part))?;
    Some(decoded.into_bump_str())
}

/// Hands over the decoded text in parts; `None` at what is no escape, and at half a surrogate pair.
pub(super) fn each_part(text: &str, mut take: impl FnMut(&str)) -> Option<()> {
    let mut rest = text;
    while let Some((plain, escape)) = rest.split_once('\\') {
        take(plain);
        let (decoded, after) = character(escape)?;
        take(decoded.encode_utf8(&mut [0; 4]));
        rest = after;
    }
    take(rest);
    Some(())
}

/// The character of an escape, from behind its backslash, and the text behind it.
fn character(escape: &str) -> Option<(char, &str)> {
    let mut rest = escape.chars();
    let character = match rest.next()? {
        plain @ ('"' | '\\' | '/') => plain,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return unicode(rest.as_str()),
        _ => return None,
    };
    Some((character, rest.as_str()))
}

/// The character of `\u…`, from behind the `u`; one outside the Basic Multilingual Plane takes two.
fn unicode(escape: &str) -> Option<(char, &str)> {
    let (high, rest) = four_digits(escape)?;
    if let Some(character) = char::from_u32(u32::from(high)) {
        return Some((character, rest));
    }
    let (low, rest) = four_digits(rest.strip_prefix("\\u")?)?;
    let mut decoded = char::decode_utf16([high, low]);
    let character = decoded.next()?.ok()?;
    Some((character, rest))
}

fn four_digits(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    // `from_str_radix` alone would take a sign.
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u16::from_str_radix(digits, 16).ok()?;
    hexadecimal.then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_escape_is_decoded() {
        let decoded = decode(r#"a\"\\\/\b\f\n\r\té\ud83d\ude00z"#);
        assert_eq!(decoded.as_deref(), Some("a\"\\/\u{8}\u{c}\n\r\té😀z"));
    }

    #[test]
    fn half_a_pair_and_what_is_no_escape_are_refused() {
        for text in [
            r"\ud800",
            r"\udc00",
            r"\ud800A",
            r"\ud800\ud800",
            r"\ud800x",
            r"\x",
            r"\",
            r"\u12",
            r"\u+123",
            r"\u12é",
        ] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
