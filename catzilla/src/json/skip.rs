//! Passing values of which only the text is wanted, or nothing.

use super::{Reader, escape, string::Quoted};

impl<'b> Reader<'b> {
    /// Passes one value, of any kind and depth, and checks that it is one.
    ///
    /// Names inside it may repeat: they are not compared.
    pub fn value(&mut self) -> Option<&'b str> {
        self.skip_space();
        let start = self.offset();
        self.pass_value()?;
        self.since(start)
    }

    /// Passes one object, as [`value`](Self::value) does.
    pub fn object(&mut self) -> Option<&'b str> {
        self.skip_space();
        (self.peek() == Some(b'{')).then(|| self.value())?
    }

    fn pass_value(&mut self) -> Option<()> {
        match self.peek()? {
            b'"' => self.pass_string(),
            b'{' => self.deeper(Self::pass_object),
            b'[' => self.deeper(Self::pass_array),
            b't' => self.take(b"true").then_some(()),
            b'f' => self.take(b"false").then_some(()),
            b'n' => self.take(b"null").then_some(()),
            _ => self.number().map(drop),
        }
    }

    /// A string whose escapes are right, though nobody decodes them.
    pub(super) fn pass_string(&mut self) -> Option<()> {
        let start = self.offset();
        if self.take_byte(b'"') && self.end_of_run() == Some(b'"') {
            self.skip(1);
            return Some(());
        }
        self.move_to(start);
        match self.quoted()? {
            Quoted::Plain(_) => Some(()),
            Quoted::Escaped(text) => escape::each_part(text, |_| ()),
        }
    }

    fn pass_object(&mut self) -> Option<()> {
        self.skip(1);
        self.skip_space();
        if self.take_byte(b'}') {
            return Some(());
        }
        loop {
            self.skip_space();
            self.pass_string()?;
            self.skip_space();
            self.take_byte(b':').then_some(())?;
            self.skip_space();
            self.pass_value()?;
            if !self.goes_on(b'}')? {
                return Some(());
            }
        }
    }

    fn pass_array(&mut self) -> Option<()> {
        self.skip(1);
        self.skip_space();
        if self.take_byte(b']') {
            return Some(());
        }
        loop {
            self.skip_space();
            self.pass_value()?;
            if !self.goes_on(b']')? {
                return Some(());
            }
        }
    }

    /// Behind a value in a container: whether a comma or the end follows.
    #[inline]
    pub fn goes_on(&mut self, end: u8) -> Option<bool> {
        self.skip_space();
        let next = self.peek()?;
        self.skip(1);
        match next {
            b',' => Some(true),
            _ if next == end => Some(false),
            _ => None,
        }
    }
}
