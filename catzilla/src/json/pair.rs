//! Values that came as texts, as those of a query do.

use super::{Number, Reader, reader::SPACE};

impl<'b> Reader<'b> {
    /// The value that could not be read where this much was left: from the text that it was sent as, if
    /// it was. That text is the value's from its first byte to its last, without space around it.
    #[cold]
    pub(crate) fn or_from_text<T>(
        &mut self,
        start: &'b str,
        read: impl Fn(&mut Self) -> Option<T>,
    ) -> Option<T> {
        if !self.pairs {
            return None;
        }
        self.rest = start;
        let text = self.last_text()?;
        let mut inner = Self::new(text, self.arena());
        let value = read(&mut inner)?;
        let is_whole = inner.rest.is_empty() && !text.starts_with(SPACE);
        is_whole.then_some(value)
    }

    /// The text that could not be read where this much was left: the last one, where there are several of
    /// one name.
    #[cold]
    pub(crate) fn or_last_text(&mut self, start: &'b str) -> Option<&'b str> {
        if !self.pairs {
            return None;
        }
        self.rest = start;
        self.last_text()
    }

    fn last_text(&mut self) -> Option<&'b str> {
        let text = self.last_of_pair()?;
        Self::new(text, self.arena()).string()
    }

    /// The only value of a name, or the last one, in its quotes. Those before it are not looked at.
    pub(crate) fn last_of_pair(&mut self) -> Option<&'b str> {
        if !self.take_byte(b'[') {
            return self.value();
        }
        loop {
            let item = self.value()?;
            if !self.goes_on(b']')? {
                return Some(item);
            }
        }
    }

    /// The number that stands here, or that is the whole of a pair's text; nothing is passed.
    pub(crate) fn number_ahead(&self) -> Option<Number<'b>> {
        let mut ahead = Self::new(self.rest, self.arena());
        if !self.pairs {
            return ahead.number();
        }
        let mut inner = Self::new(ahead.last_text()?, self.arena());
        let number = inner.number()?;
        (number.text == inner.text()).then_some(number)
    }

    /// Whether a text stands here, or of pairs several of one name, the last of which counts.
    pub(crate) fn is_at_text(&self) -> bool {
        match self.peek() {
            Some(b'"') => true,
            Some(b'[') => self.pairs,
            _ => false,
        }
    }

    /// Whether a pair's value stands here that is no text, and that no type takes.
    pub(crate) fn is_at_no_text(&self) -> bool {
        self.pairs && self.depth > 0 && self.peek() == Some(b'{')
    }

    /// Whether one value of a pair stands here, which is no list of several.
    pub(crate) fn is_at_lone_pair(&self) -> bool {
        self.pairs && self.peek() != Some(b'[')
    }
}
