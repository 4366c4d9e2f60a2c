//! Text as a JSON string (RFC 8259, section 7).

use std::fmt::Write as _;

use super::scan;

/// Writes a text in quotes, with the escapes that it needs.
pub(crate) fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    loop {
        let (plain, behind) = rest.split_at(scan::whole_plain_run(rest.as_bytes()));
        out.push_str(plain);
        let mut behind = behind.chars();
        let Some(special) = behind.next() else {
            return out.push('"');
        };
        escape(special, out);
        rest = behind.as_str();
    }
}

/// Bytes that [`quote`] writes.
pub(crate) fn quoted_len(text: &str) -> usize {
    let (mut rest, mut length) = (text.as_bytes(), text.len() + 2);
    while let Some((special, behind)) = rest
        .get(scan::whole_plain_run(rest)..)
        .and_then(<[u8]>::split_first)
    {
        length += match special {
            b'"' | b'\\' | 8..=10 | 12 | 13 => 1,
            _ => "u001f".len(),
        };
        rest = behind;
    }
    length
}

#[cold]
fn escape(special: char, out: &mut String) {
    out.push_str(match special {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\u{8}' => "\\b",
        '\u{c}' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        control => {
            // Into a text this never fails.
            let _written = write!(out, "\\u{:04x}", u32::from(control));
            return;
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_quoted_as_serde_quotes_it() {
        let mut texts: Vec<String> = ('\0'..='\u{ff}').map(|char| format!("a{char}é")).collect();
        texts.push("sixteen bytes and \"more\" of them \\ and 😀".to_owned());
        texts.push(String::new());
        for text in texts {
            let mut quoted = String::new();
            quote(&text, &mut quoted);
            assert_eq!(quoted, serde_json::to_string(&text).unwrap());
            assert_eq!(quoted.len(), quoted_len(&text));
        }
    }
}
