//! [`Writer`]: a JSON text that grows.

use std::{fmt::Write as _, ops::Range};

use super::quote::quote;

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
pub struct Writer(String);

impl Writer {
    /// An empty text.
    #[must_use]
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// An empty text with room for this many bytes.
    #[must_use]
    pub fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Forgets the text and keeps its memory.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// What was written so far.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.0
    }

    /// What was written.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }

    /// Writes text that is JSON already.
    #[inline]
    pub fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Writes what a value displays as, which is JSON already.
    pub fn raw_display(&mut self, value: impl std::fmt::Display) {
        // Into a text this never fails, unless the value itself does.
        let _written = write!(self.0, "{value}");
    }

    /// Writes what stands before the value of a member, `,"name":`, without its comma where the member
    /// is the first of its object.
    #[inline]
    pub fn member(&mut self, text: &str) {
        let first = self.0.ends_with('{');
        self.raw(&text[usize::from(first)..]);
    }

    /// Writes an object that `write` writes, with a first member before its own: `{"tag":"name"`. What is
    /// no object has no place for one, and is `null`.
    pub fn object_behind(&mut self, open: &str, write: impl FnOnce(&mut Self)) {
        let start = self.0.len();
        write(self);
        let Some(inside) = self.braces_since(start) else {
            self.0.replace_range(start.., "null");
            return;
        };
        let comma = if self.is_blank(&inside) { "" } else { "," };
        let open = [open, comma].concat();
        self.0.replace_range(start..inside.start, &open);
    }

    /// Writes the members of an object that `write` writes among those of the one that is being written.
    pub fn flattened(&mut self, write: impl FnOnce(&mut Self)) {
        let start = self.0.len();
        write(self);
        let inside = self.braces_since(start);
        let Some(inside) = inside.filter(|inside| !self.is_blank(inside)) else {
            self.0.truncate(start);
            return;
        };
        self.0.truncate(inside.end);
        let first = self.0[..start].ends_with('{');
        let comma = if first { "" } else { "," };
        self.0.replace_range(start..inside.start, comma);
    }

    /// What stands between the braces of the object that was written from here on, if it is one.
    fn braces_since(&self, start: usize) -> Option<Range<usize>> {
        let text = self.0.get(start..)?.trim_end();
        let inside = text.trim_start().strip_prefix('{')?.strip_suffix('}')?;
        let end = start + text.len() - 1;
        Some(end - inside.len()..end)
    }

    fn is_blank(&self, part: &Range<usize>) -> bool {
        self.0[part.clone()].trim_start().is_empty()
    }

    /// Writes what stands before an item of a list or a member of a map.
    #[inline]
    pub fn comma(&mut self, number: usize) {
        if number > 0 {
            self.0.push(',');
        }
    }

    /// Writes an integer.
    #[inline]
    pub fn integer(&mut self, value: impl itoa::Integer) {
        self.raw(itoa::Buffer::new().format(value));
    }

    /// Writes a number with the fewest digits that are read back as the same one; `null` for what is no
    /// number to JSON, which are NaN and the infinities.
    #[inline]
    pub fn float(&mut self, value: impl zmij::Float + Into<f64> + Copy) {
        if value.into().is_finite() {
            self.raw(zmij::Buffer::new().format_finite(value));
        } else {
            self.raw("null");
        }
    }

    /// Writes a string, with the escapes that have to be (RFC 8259, section 7).
    #[inline]
    pub fn string(&mut self, text: &str) {
        quote(text, &mut self.0);
    }
}

/// Goes on behind what the buffer holds.
impl From<String> for Writer {
    fn from(buffer: String) -> Self {
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
    fn members_are_written_into_any_object() {
        let objects = ["{}", "{ }", " {\n} ", r#"{"a":1}"#, " { \"a\":1 }\n"];
        for (at, object) in objects.into_iter().enumerate() {
            let mut tagged = Writer::new();
            tagged.object_behind(r#"{"t":"n""#, |writer| writer.raw(object));
            let mut flattened = Writer::new();
            flattened.raw("{");
            flattened.flattened(|writer| writer.raw(object));
            flattened.flattened(|writer| writer.raw(r#"{"b":2}"#));
            flattened.flattened(|writer| writer.raw("{ }"));
            flattened.raw("}");
            let json = |writer: Writer| -> serde_json::Value {
                serde_json::from_str(writer.as_text()).expect("JSON")
            };
            let a = if at < 3 { "" } else { r#","a":1"# };
            let expected = [format!(r#"{{"t":"n"{a}}}"#), format!(r#"{{"b":2{a}}}"#)];
            let expected = expected.map(|text| json(Writer::from(text)));
            assert_eq!([json(tagged), json(flattened)], expected, "{object}");
        }
    }

    #[test]
    fn what_is_no_object_has_no_members() {
        for other in ["null", "1", "[]", "\"{}\""] {
            let mut writer = Writer::new();
            writer.object_behind(r#"{"t":"n""#, |writer| writer.raw(other));
            writer.raw(",{");
            writer.flattened(|writer| writer.raw(other));
            writer.raw("}");
            assert_eq!(writer.as_text(), "null,{}");
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
