//! [`Words`]: what is wrong, and where.

use std::borrow::Cow;

use crate::json::quoted_len;

/// A message and the pointer to the value that it is about, in one piece of memory: a message that was
/// put together has room for the pointer, mostly.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Words {
    text: Cow<'static, str>,
    /// Where the message ends and the pointer begins.
    end: usize,
}

impl Words {
    /// A message without a pointer.
    pub(super) fn new(message: Cow<'static, str>) -> Self {
        let end = message.len();
        Self { text: message, end }
    }

    pub(super) fn message(&self) -> &str {
        self.text.split_at(self.end).0
    }

    pub(super) fn pointer(&self) -> &str {
        self.text.split_at(self.end).1
    }

    /// Bytes of both, as they are written in quotes.
    pub(super) fn quoted_len(&self) -> usize {
        quoted_len(&self.text) + 2
    }

    /// Replaces the message.
    pub(super) fn tell(&mut self, message: Cow<'static, str>) {
        let told = std::mem::replace(self, Self::new(message));
        self.point(told.pointer());
    }

    /// Replaces the pointer.
    pub(super) fn point(&mut self, pointer: &str) {
        if pointer.is_empty() && self.pointer().is_empty() {
            return;
        }
        let text = self.with_room(pointer.len());
        text.push_str(pointer);
    }

    /// Replaces the characters of the first name in the pointer.
    pub(super) fn rename_first(&mut self, rename: impl Fn(char) -> char) {
        let pointer = self.pointer().strip_prefix('/').unwrap_or_default();
        let (first, behind) = pointer.split_at(pointer.find('/').unwrap_or(pointer.len()));
        if first.chars().any(|one| rename(one) != one) {
            let renamed: String = first.chars().map(rename).collect();
            let pointer = ["/", &renamed, behind].concat();
            self.point(&pointer);
        }
    }

    /// Puts what `write` adds to a text, of about this size, in front of the pointer.
    pub(super) fn point_from(&mut self, size: usize, write: impl FnOnce(&mut String)) {
        let behind = self.pointer();
        if behind.is_empty() {
            return write(self.with_room(size));
        }
        let behind = behind.to_owned();
        let text = self.with_room(size + behind.len());
        write(text);
        text.push_str(&behind);
    }

    /// Cuts what is longer than this many bytes, the message or the pointer; whether that was so.
    pub(super) fn shorten(&mut self, longest: usize) -> bool {
        if self.end <= longest && self.pointer().len() <= longest {
            return false;
        }
        let (message, pointer) = (self.message(), self.pointer().to_owned());
        *self = Self::new(shortened(message, longest).into_owned().into());
        self.point(&shortened(&pointer, longest));
        true
    }

    /// The message alone, with room for this much behind it.
    fn with_room(&mut self, size: usize) -> &mut String {
        if let Cow::Borrowed(message) = self.text {
            let mut text = String::with_capacity(self.end + size);
            text.push_str(message);
            self.text = Cow::Owned(text);
        }
        let text = self.text.to_mut();
        text.truncate(self.end);
        text
    }
}

fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
    if text.len() <= longest {
        return Cow::Borrowed(text);
    }
    Cow::Owned([&text[..text.floor_char_boundary(longest)], "…"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_words(words: &Words, message: &str, pointer: &str) {
        assert_eq!((words.message(), words.pointer()), (message, pointer));
    }

    #[test]
    fn the_message_and_the_pointer_are_told_apart() {
        for message in [Cow::Borrowed("no"), Cow::Owned("no".to_owned())] {
            let mut words = Words::new(message);
            assert_words(&words, "no", "");
            words.point("/c");
            assert_words(&words, "no", "/c");
            words.point_from(4, |text| text.push_str("/a/b"));
            assert_words(&words, "no", "/a/b/c");
            words.tell("never".into());
            assert_words(&words, "never", "/a/b/c");
            words.point("");
            assert_words(&words, "never", "");
            words.point_from(0, |_| ());
            assert_words(&words, "never", "");
            words.point_from(0, |text| text.push('/'));
            words.tell("é".into());
            assert_words(&words, "é", "/");
            assert!(!words.shorten(2));
            assert!(words.shorten(1));
            assert_words(&words, "…", "/");
            words.tell("no".into());
            words.point("/é");
            assert!(words.shorten(2));
            assert_words(&words, "no", "/…");
        }
    }
}
