//! [`Escaped`]: what a client has written, as part of one line.

use std::fmt;

/// What a client has written, without anything that could end a line, a quotation, or the patience of a terminal.
pub(super) struct Escaped<'a>(pub(super) &'a [u8]);

/// Bytes after which the rest is left out.
const LONGEST: usize = 512;

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = &self.0[..self.0.len().min(LONGEST)];
        for byte in shown {
            match byte {
                b'"' | b'\\' => write!(f, "\\{}", char::from(*byte))?,
                b' '..=b'~' => write!(f, "{}", char::from(*byte))?,
                _ => write!(f, "\\x{byte:02x}")?,
            }
        }
        if shown.len() < self.0.len() {
            f.write_str("...")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_line_or_the_quotation() {
        let text = Escaped(b"a\"b\\c\r\n\x1b[31m\xff\xc2\x85").to_string();
        assert_eq!(text, r#"a\"b\\c\x0d\x0a\x1b[31m\xff\xc2\x85"#);
    }

    #[test]
    fn what_is_long_is_cut() {
        assert_eq!(Escaped(&[b'a'; 512]).to_string().len(), 512);
        assert_eq!(Escaped(&vec![b'a'; 100_000]).to_string().len(), 515);
    }
}
