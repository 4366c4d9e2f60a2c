//! Text that is put together in const evaluation.

/// A text of some length. What does not fit is left out.
#[derive(Debug)]
pub(crate) struct Text {
    bytes: [u8; 2048],
    length: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; 2048],
            length: 0,
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub(crate) const fn len(&self) -> usize {
        self.length
    }

    /// Goes back to this length.
    pub(crate) const fn truncate(&mut self, length: usize) {
        self.length = length;
    }

    pub(crate) const fn push(&mut self, text: &str) {
        let text = text.as_bytes();
        if text.len() > self.bytes.len() - self.length {
            return;
        }
        let mut at = 0;
        while at < text.len() {
            self.bytes[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
    }

    pub(crate) const fn push_number(&mut self, number: u32) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        let digits = "0123456789";
        let (_, from) = digits.split_at((number % 10) as usize);
        let (digit, _) = from.split_at(1);
        self.push(digit);
    }

    pub(crate) const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}
