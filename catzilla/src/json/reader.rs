//! [`Reader`]: where in a JSON text we are.

use super::arena::Arena;

/// Containers inside containers that are followed, at the most.
pub const DEEPEST: u32 = 128;

/// A place in a JSON text, from which values are read.
///
/// Reading says yes or no and nothing else, so that the way of a valid text is short; why a text was
/// refused is found out in a second reading, see [`Value`](crate::Value).
///
/// The text was checked to be UTF-8 as a whole, once: no string has to be checked again, and a part
/// of it is a `&str` wherever it begins and ends at a quote.
#[derive(Debug)]
pub struct Reader<'b> {
    text: &'b str,
    at: usize,
    depth: u32,
    arena: Option<&'b Arena>,
    /// Whether every value was text, as in a query: see [`of_pairs`](Self::of_pairs).
    pairs: bool,
}

impl<'b> Reader<'b> {
    /// At the start of a text. Borrowed text that has to be decoded, and borrowed lists, are put in the
    /// arena; without one they are refused.
    #[must_use]
    pub fn new(text: &'b str, arena: Option<&'b Arena>) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            arena,
            pairs: false,
        }
    }

    /// At the start of an object of names and texts. Numbers and booleans are read from text, a list
    /// may be one value, and of a list that should be one value the last item counts.
    pub(crate) fn of_pairs(text: &'b str, arena: &'b Arena) -> Self {
        let pairs = true;
        let reader = Self::new(text, Some(arena));
        Self { pairs, ..reader }
    }

    /// Whether every value was text.
    #[inline]
    pub(crate) fn is_of_pairs(&self) -> bool {
        self.pairs
    }

    /// The value that could not be read at `start`: from the text that it was sent as, if it was.
    #[cold]
    pub(crate) fn or_from_text<T>(
        &mut self,
        start: usize,
        read: impl Fn(&mut Self) -> Option<T>,
    ) -> Option<T> {
        if !self.pairs {
            return None;
        }
        self.move_to(start);
        if self.take_byte(b'[') {
            loop {
                let item = read(self)?;
                if !self.goes_on(b']')? {
                    return Some(item);
                }
            }
        }
        let mut inner = Self::new(self.string()?, self.arena);
        let value = read(&mut inner)?;
        let spaced = inner.text.starts_with(' ');
        (inner.at == inner.text.len() && !spaced).then_some(value)
    }

    /// The offset of the next byte.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.at
    }

    /// Goes back, or on, to an offset that was seen before.
    pub fn move_to(&mut self, offset: usize) {
        self.at = offset;
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &'b str {
        self.text
    }

    /// Where decoded text and lists are put.
    #[must_use]
    pub fn arena(&self) -> Option<&'b Arena> {
        self.arena
    }

    /// The next byte; `None` at the end of the text.
    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// All that is left.
    #[inline]
    pub(super) fn rest(&self) -> &'b [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// The next bytes, if there are so many.
    #[inline]
    pub(super) fn peek_chunk<const N: usize>(&self) -> Option<&'b [u8; N]> {
        self.text.as_bytes().get(self.at..)?.first_chunk()
    }

    #[inline]
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// The text from an offset to here.
    #[inline]
    pub(super) fn since(&self, start: usize) -> Option<&'b str> {
        self.text.get(start..self.at)
    }

    /// Passes these bytes, if they come next.
    #[inline]
    pub fn take<const N: usize>(&mut self, bytes: &[u8; N]) -> bool {
        let found = self.peek_chunk() == Some(bytes);
        if found {
            self.at += N;
        }
        found
    }

    /// Passes the name of a member and what stands around it, as most writers write it: without space,
    /// or with a space behind the comma.
    #[inline]
    pub fn member<const N: usize, const M: usize>(
        &mut self,
        close: &[u8; N],
        spaced: &[u8; M],
    ) -> bool {
        self.take(close) || self.take(spaced)
    }

    /// Passes this byte, if it comes next.
    #[inline]
    pub fn take_byte(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Passes white space (RFC 8259, section 2).
    #[inline]
    pub fn skip_space(&mut self) {
        if self.peek().is_some_and(|byte| byte <= b' ') {
            self.skip_spaces();
        }
    }

    #[inline(never)]
    fn skip_spaces(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Reads what stands inside a container, one level deeper.
    #[inline]
    pub fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth == DEEPEST {
            return None;
        }
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    /// Whether one more container would be too deep.
    pub(crate) fn is_deepest(&self) -> bool {
        self.depth == DEEPEST
    }

    /// Whether nothing but white space is left.
    #[inline]
    pub fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.at == self.text.len()
    }
}

impl Reader<'_> {
    /// What kind of value begins here, with its article.
    pub(crate) fn kind(&self) -> &'static str {
        match self.peek() {
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'"') => "a string",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            _ => {
                let mut ahead = Self { ..*self };
                let integer = ahead.number().is_some_and(|number| number.is_integer);
                if integer { "an integer" } else { "a number" }
            }
        }
    }
}
