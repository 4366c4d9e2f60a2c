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
        match self.plain() {
            None => self.decoded(),
            text => text,
        }
    }

    #[inline(never)]
    fn decoded(&mut self) -> Option<&'b str> {
        match self.quoted()? {
            Quoted::Plain(text) => Some(text),
            Quoted::Escaped(text) => escape::decode_into(text, self.arena()?),
        }
    }

    /// A string, borrowed from the text, or decoded onto the heap if it has escapes.
    #[inline]
    pub fn cow(&mut self) -> Option<Cow<'b, str>> {
        match self.plain() {
            None => self.decoded_on_heap(),
            Some(text) => Some(Cow::Borrowed(text)),
        }
    }

    /// As [`cow`](Self::cow); or the last of several texts that came under one name.
    #[inline]
    pub fn name(&mut self) -> Option<Cow<'b, str>> {
        let start = self.rest();
        match self.cow() {
            None => self.or_last_text(start).map(Cow::Borrowed),
            text => text,
        }
    }

    #[inline(never)]
    fn decoded_on_heap(&mut self) -> Option<Cow<'b, str>> {
        match self.quoted()? {
            Quoted::Plain(text) => Some(Cow::Borrowed(text)),
            Quoted::Escaped(text) => escape::decode(text).map(Cow::Owned),
        }
    }

    /// A string that begins right here, has no escapes, and does not end near the end of the text: then
    /// it takes few steps, and no calls. Of any other, nothing is passed.
    #[inline]
    pub(super) fn plain(&mut self) -> Option<&'b str> {
        let inside = self.rest().strip_prefix('"')?;
        let length = scan::plain_run(inside.as_bytes())?;
        // An ASCII byte is no part of another character, so both cuts are between two.
        if inside.as_bytes().get(length) != Some(&b'"') {
            return None;
        }
        self.go_on_with(inside.get(length + 1..)?);
        inside.get(..length)
    }

    /// A string as it stands in the text; its escapes are not looked at yet.
    pub fn quoted(&mut self) -> Option<Quoted<'b>> {
        self.skip_space();
        if !self.take_byte(b'"') {
            return None;
        }
        let inside = self.rest();
        let mut escaped = false;
        loop {
            self.skip(scan::whole_plain_run(self.rest().as_bytes()));
            if self.peek()? == b'"' {
                let text = self.since(inside)?;
                self.skip(1);
                return Some(if escaped {
                    Quoted::Escaped(text)
                } else {
                    Quoted::Plain(text)
                });
            }
            if !self.take_byte(b'\\') {
                return None;
            }
            // Whatever follows the backslash is no end of the string, and if it is no escape, decoding
            // finds that out.
            let next = self.rest().chars().next().filter(|&next| next >= ' ')?;
            self.skip(next.len_utf8());
            escaped = true;
        }
    }
}
