//! Passing values of which only the text is wanted, or nothing.

use super::{Reader, escape, string::Quoted};

impl<'b> Reader<'b> {
    /// Passes one value, of any kind and depth, and checks that it is one.
    ///
    /// Names inside it may repeat: they are not compared.
    pub fn value(&mut self) -> Option<&'b str> {
        self.skip_space();
        let start = self.rest();
        let passed = self.pass_value();
        self.passed(passed)?;
        self.since(start)
    }

    /// Passes one object, as [`value`](Self::value) does.
    pub fn object(&mut self) -> Option<&'b str> {
        self.skip_space();
        let start = self.rest();
        if self.peek() != Some(b'{') {
            return None;
        }
        let passed = self.deeper(Self::pass_object);
        self.passed(passed)?;
        self.since(start)
    }

    #[inline]
    fn pass_value(&mut self) -> Option<()> {
        match self.peek()? {
            b'"' => self.pass_string(),
            b'{' => self.deeper(Self::pass_object),
            b'[' => self.deeper(Self::pass_array),
            b't' => self.take("true").then_some(()),
            b'f' => self.take("false").then_some(()),
            b'n' => self.take("null").then_some(()),
            _ => self.pass_number().map(drop),
        }
    }

    /// A string whose escapes are right, though nobody decodes them.
    #[inline]
    fn pass_string(&mut self) -> Option<()> {
        match self.plain() {
            None => self.pass_escaped(),
            Some(_) => Some(()),
        }
    }

    #[inline(never)]
    fn pass_escaped(&mut self) -> Option<()> {
        match self.quoted()? {
            Quoted::Plain(_) => Some(()),
            Quoted::Escaped(text) => escape::each_part(text, |_| ()),
        }
    }

    #[inline(never)]
    fn pass_object(&mut self) -> Option<()> {
        self.take_byte(b'{');
        self.skip_space();
        if self.take_byte(b'}') {
            return Some(());
        }
        loop {
            self.pass_string()?;
            self.pass_colon()?;
            self.skip_space();
            self.pass_value()?;
            if !self.goes_on(b'}')? {
                return Some(());
            }
        }
    }

    /// Between the name of a member and its value.
    #[inline]
    pub fn pass_colon(&mut self) -> Option<()> {
        if !self.take_byte(b':') {
            self.skip_space();
            if !self.take_byte(b':') {
                return self.stuck();
            }
        }
        Some(())
    }

    #[inline(never)]
    fn pass_array(&mut self) -> Option<()> {
        self.take_byte(b'[');
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
        if self.take_byte(b',') {
            return Some(true);
        }
        if self.take_byte(end) {
            return Some(false);
        }
        self.goes_on_behind_space(end)
    }

    #[inline(never)]
    fn goes_on_behind_space(&mut self, end: u8) -> Option<bool> {
        self.skip_space();
        if self.take_byte(b',') {
            return Some(true);
        }
        if self.take_byte(end) {
            return Some(false);
        }
        self.stuck()
    }
}
