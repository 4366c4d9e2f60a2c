//! Strings.

use std::borrow::Cow;

use super::{Reader, escape, scan};

/// A string as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoted<'b> {
    /// Without an escape: what stands between the quotes is the string.
    Plain(&'b str),
    /// With escapes, still to be decoded.
    Escaped(&'b str),
}

impl<'b> Reader<'b> {
    /// A string, borrowed from the text, or decoded into the arena if it has escapes.
    #[inline]
    pub fn string(&mut self) -> Option<&'b str> {
        match self.quoted()? {
            Quoted::Plain(text) => Some(text),
            Quoted::Escaped(text) => escape::decode_into(text, self.arena()?),
        }
    }

    /// A string, borrowed from the text, or decoded onto the heap if it has escapes.
    #[inline]
    pub fn cow(&mut self) -> Option<Cow<'b, str>> {
        match self.quoted()? {
            Quoted::Plain(text) => Some(Cow::Borrowed(text)),
            Quoted::Escaped(text) => escape::decode(text).map(Cow::Owned),
        }
    }

    /// A string as it stands in the text; its escapes are not looked at yet.
    #[inline]
    pub fn quoted(&mut self) -> Option<Quoted<'b>> {
        self.skip_space();
        if !self.take_byte(b'"') {
            return None;
        }
        let start = self.offset();
        if self.end_of_run()? == b'\\' {
            return self.escaped(start);
        }
        let text = self.since(start)?;
        self.skip(1);
        Some(Quoted::Plain(text))
    }

    /// Passes plain text to the quote, the backslash or the control character that ends it.
    #[inline]
    pub(super) fn end_of_run(&mut self) -> Option<u8> {
        let (chunks, _) = self.rest().as_chunks();
        for chunk in chunks {
            if let Some(run) = scan::plain_run(*chunk) {
                self.skip(run);
                return chunk.get(run).copied().filter(|&byte| byte >= b' ');
            }
            self.skip(scan::STEP);
        }
        self.end_of_last_run()
    }

    /// As above, where the text ends within a step.
    #[inline(never)]
    fn end_of_last_run(&mut self) -> Option<u8> {
        loop {
            match self.peek()? {
                byte @ (b'"' | b'\\') => return Some(byte),
                ..b' ' => return None,
                _ => self.skip(1),
            }
        }
    }

    #[cold]
    fn escaped(&mut self, start: usize) -> Option<Quoted<'b>> {
        loop {
            if self.end_of_run()? == b'"' {
                let text = self.since(start)?;
                self.skip(1);
                return Some(Quoted::Escaped(text));
            }
            // Whatever follows the backslash is no end of the string, and if it is no escape, decoding
            // finds that out. It may be the first byte of a longer character; none of its other
            // bytes ends a run.
            self.skip(1);
            self.peek().filter(|&byte| byte >= b' ')?;
            self.skip(1);
        }
    }
}
