//! [`Writer`]: a JSON text that grows.

use super::scan;

/// A JSON text (RFC 8259) while values are written to it, without white space.
///
/// ```
/// use catzilla::{WriteJson, json::Writer};
///
/// let mut writer = Writer::new();
/// vec![Some("a\n"), None].write(&mut writer);
/// assert_eq!(writer.into_text(), r#"["a\n",null]"#);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// An empty text.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// An empty text with room for this many bytes.
    #[must_use]
    pub fn with_capacity(bytes: usize) -> Self {
        Self(Vec::with_capacity(bytes))
    }

    /// Forgets the text and keeps its memory.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// What was written so far.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// What was written, as bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// What was written, as text.
    ///
    /// # Panics
    /// If [`raw`](Self::raw) was handed a part of a character alone.
    #[must_use]
    pub fn into_text(self) -> String {
        String::from_utf8(self.0).expect("JSON is made of whole characters")
    }

    /// Writes text that is JSON already.
    #[inline]
    pub fn raw(&mut self, text: &[u8]) {
        self.0.extend_from_slice(text);
    }

    /// Writes what stands before the value of a member, `,"name":`, without its comma where the member
    /// is the first of its object.
    #[inline]
    pub fn member(&mut self, text: &[u8]) {
        let first = self.0.last() == Some(&b'{');
        self.raw(&text[usize::from(first)..]);
    }

    /// Writes an object that `write` writes, with a first member before its own: `{"tag":"name"`.
    pub fn object_behind(&mut self, open: &str, write: impl FnOnce(&mut Self)) {
        let start = self.0.len();
        write(self);
        let is_empty = self.0.get(start..) == Some(b"{}");
        let comma: &[u8] = if is_empty { b"" } else { b"," };
        self.0
            .splice(start..=start, [open.as_bytes(), comma].concat());
    }

    /// Writes what stands before an item of a list or a member of a map.
    #[inline]
    pub fn comma(&mut self, number: usize) {
        if number > 0 {
            self.0.push(b',');
        }
    }

    /// Writes an integer.
    #[inline]
    pub fn integer(&mut self, value: impl itoa::Integer) {
        self.raw(itoa::Buffer::new().format(value).as_bytes());
    }

    /// Writes a number with the fewest digits that are read back as the same one; `null` for what is no
    /// number to JSON, which are NaN and the infinities.
    #[inline]
    pub fn float(&mut self, value: impl zmij::Float + Into<f64> + Copy) {
        if value.into().is_finite() {
            self.raw(zmij::Buffer::new().format_finite(value).as_bytes());
        } else {
            self.raw(b"null");
        }
    }

    /// Writes a string, with the escapes that have to be (RFC 8259, section 7).
    #[inline]
    pub fn string(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.0.reserve(bytes.len() + 2);
        self.0.push(b'"');
        let plain = scan::whole_plain_run(bytes);
        self.raw(&bytes[..plain]);
        if plain < bytes.len() {
            self.escaped(&bytes[plain..]);
        }
        self.0.push(b'"');
    }

    #[cold]
    fn escaped(&mut self, mut bytes: &[u8]) {
        while let [first, rest @ ..] = bytes {
            self.escape(*first);
            let plain = scan::whole_plain_run(rest);
            self.raw(&rest[..plain]);
            bytes = &rest[plain..];
        }
    }

    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            0x08 => b'b',
            0x0C => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            _ => {
                const DIGITS: &[u8; 16] = b"0123456789abcdef";
                self.raw(b"\\u00");
                self.0.push(DIGITS[usize::from(byte >> 4)]);
                self.0.push(DIGITS[usize::from(byte & 0xF)]);
                return;
            }
        };
        self.0.extend_from_slice(&[b'\\', short]);
    }
}

/// Goes on behind what the buffer holds.
impl From<Vec<u8>> for Writer {
    fn from(buffer: Vec<u8>) -> Self {
        Self(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_written_as_serde_writes_them() {
        for at in 0..20 {
            for special in (0..0x80_u8).map(char::from).chain(['é', '\u{10FFFF}']) {
                let mut text = "x".repeat(20);
                text.insert(at, special);
                text.insert(at / 2, special);
                let mut writer = Writer::new();
                writer.string(&text);
                let expected = serde_json::to_string(&text).expect("a string");
                assert_eq!(writer.into_text(), expected);
            }
        }
    }

    #[test]
    fn numbers_are_written_as_serde_writes_them() {
        for float in [
            0.0,
            -0.0,
            1.0,
            1e21,
            1.5e-7,
            f64::MAX,
            f64::MIN_POSITIVE,
            f64::NAN,
        ] {
            let mut writer = Writer::new();
            writer.float(float);
            let expected = serde_json::to_string(&float).expect("a number");
            assert_eq!(writer.into_text(), expected);
        }
        let mut writer = Writer::new();
        writer.integer(i128::MIN);
        writer.float(0.1_f32);
        assert_eq!(
            writer.into_text(),
            "-1701411834604692317316873037158841057280.1"
        );
    }
}
