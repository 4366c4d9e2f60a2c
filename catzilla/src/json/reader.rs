//! [`Reader`]: where in a JSON text we are.

#![allow(
    clippy::inline_always,
    reason = "a call would cost more than what it does; a debug build has less to do without"
)]

use std::cell::OnceCell;

use smallvec::SmallVec;

use super::{again::Ends, arena::Arena, hidden::Hidden};
use crate::model::Seen;

/// Containers inside containers that are followed, at the most.
pub const DEEPEST: u32 = 128;

/// The same where every value is a text: an object, and lists in lists. A text is also read as a list that holds
/// nothing else, so a list that holds itself would have as many levels at each text.
const DEEPEST_OF_PAIRS: u32 = 3;

/// Bytes of the stack that reading one text takes, at the most: half of what a thread has unless somebody
/// says otherwise. The levels of a wide model, in a debug build above all, may take as much before there
/// are too many of them.
const MOST_STACK: usize = 1 << 20;

/// White space (RFC 8259, section 2).
pub(super) const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

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
    /// What is left of the text. A known prefix is passed in few steps: one comparison with the length,
    /// one or two with the prefix, and none to see whether the cut is between two characters.
    pub(super) rest: &'b str,
    pub(super) depth: u32,
    /// Levels that are followed.
    pub(super) deepest: u32,
    arena: Option<&'b Arena>,
    /// Whether every value was text, as in a query: see [`of_pairs`](Self::of_pairs).
    pub(super) pairs: bool,
    /// Bytes that may still be read in vain: see [`attempt`](Self::attempt).
    pub(super) spare: usize,
    /// How far it was moved back, less how far it was moved on: see [`passed_bytes`](Self::passed_bytes).
    moved: usize,
    /// Where containers end, once it was asked for; nothing of what is no JSON.
    pub(super) ends: OnceCell<Option<Ends>>,
    /// Members that are passed in silence: see [`without`](Self::without).
    pub(super) hidden: SmallVec<[Hidden; 2]>,
    /// What the functions of a model see.
    seen: Seen<'b>,
    /// Whether something may be no JSON: see [`is_stuck`](Self::is_stuck).
    stuck: bool,
    /// Where there were more containers inside of others than are followed.
    too_deep: Option<usize>,
    /// Where the stack was when reading began.
    stack: usize,
}

impl<'b> Reader<'b> {
    /// At the start of a text. Borrowed text that has to be decoded, and borrowed lists, are put in the
    /// arena; without one they are refused.
    #[must_use]
    pub fn new(text: &'b str, arena: Option<&'b Arena>) -> Self {
        Self {
            text,
            rest: text,
            depth: 0,
            deepest: DEEPEST,
            arena,
            pairs: false,
            spare: text.len().saturating_mul(4),
            moved: 0,
            ends: OnceCell::new(),
            hidden: SmallVec::new(),
            seen: None,
            stuck: false,
            too_deep: None,
            stack: stack(),
        }
    }

    /// With something that the functions of a model see.
    #[must_use]
    pub(crate) fn seeing(self, seen: Seen<'b>) -> Self {
        Self { seen, ..self }
    }

    /// What the functions of a model see.
    pub(crate) fn seen(&self) -> Seen<'b> {
        self.seen
    }

    /// The same, if it is of this type.
    pub(crate) fn state<S: 'static>(&self) -> Option<&'b S> {
        self.seen?.downcast_ref()
    }

    /// At the start of an object of names and texts. Numbers and booleans are read from text, a list
    /// may be one value, and of a list that should be one value the last item counts.
    pub(crate) fn of_pairs(text: &'b str, arena: &'b Arena) -> Self {
        Self {
            pairs: true,
            deepest: DEEPEST_OF_PAIRS,
            ..Self::new(text, Some(arena))
        }
    }

    /// Whether every value was text.
    #[inline]
    pub(crate) fn is_of_pairs(&self) -> bool {
        self.pairs
    }

    /// The offset of the next byte.
    #[inline]
    #[must_use]
    pub fn offset(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// Goes back, or on, to an offset that was seen before.
    pub fn move_to(&mut self, offset: usize) {
        self.moved = (self.moved.wrapping_add(self.offset())).wrapping_sub(offset);
        self.rest = self.text.get(offset..).unwrap_or_default();
    }

    /// Bytes that were passed so far, each as often as it was; what was jumped over was not.
    pub(super) fn passed_bytes(&self) -> usize {
        self.moved.wrapping_add(self.offset())
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
        self.rest.as_bytes().first().copied()
    }

    /// All that is left.
    #[inline]
    pub(crate) fn rest(&self) -> &'b str {
        self.rest
    }

    /// Goes on with a part of what is left.
    #[inline]
    pub(super) fn go_on_with(&mut self, rest: &'b str) {
        self.rest = rest;
    }

    /// Passes this many bytes, which are whole characters.
    #[inline]
    pub(super) fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// The text from where this much was left to here.
    #[inline]
    pub(super) fn since(&self, start: &'b str) -> Option<&'b str> {
        start.get(..start.len() - self.rest.len())
    }

    /// Passes this text, if it comes next.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn take(&mut self, text: &str) -> bool {
        self.take_prefix(self.rest.strip_prefix(text))
    }

    /// Passes this ASCII byte, if it comes next.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn take_byte(&mut self, byte: u8) -> bool {
        self.take_prefix(self.rest.strip_prefix(char::from(byte)))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn take_prefix(&mut self, behind: Option<&'b str>) -> bool {
        if let Some(rest) = behind {
            self.rest = rest;
        }
        behind.is_some()
    }

    /// Passes the name of a member and what stands around it, as most writers write it: without space,
    /// or with a space behind the comma and the colon.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn member(&mut self, close: &str, spaced: &str) -> bool {
        if self.take(close) {
            return true;
        }
        let found = self.take(spaced);
        if found {
            self.take_byte(b' ');
        }
        found
    }

    /// Passes white space.
    #[inline]
    pub fn skip_space(&mut self) {
        if self.peek().is_some_and(|byte| byte <= b' ') {
            self.skip_spaces();
        }
    }

    #[inline(never)]
    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start_matches(SPACE);
    }

    /// Reads what stands inside a container, one level deeper.
    #[inline]
    pub fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.is_at_the_deepest() {
            return self.too_deep();
        }
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    /// Whether no container is followed that begins here.
    pub(crate) fn is_at_the_deepest(&self) -> bool {
        self.depth == self.deepest || stack().abs_diff(self.stack) > MOST_STACK
    }

    /// Notes that what has to follow in JSON does not.
    #[cold]
    pub(super) fn stuck<T>(&mut self) -> Option<T> {
        self.stuck = true;
        None
    }

    /// Notes it if this is nothing, where only what is no JSON is passed in vain.
    #[inline]
    pub(crate) fn passed<T>(&mut self, passed: Option<T>) -> Option<T> {
        passed.or_else(|| self.stuck())
    }

    /// Whether anything that was read so far may be no JSON, or nested too deep.
    ///
    /// Whoever reads to the end of a text without this has seen that it is JSON, whatever kind of values
    /// it found: each is either read, or passed as one that may be of any kind.
    pub(crate) fn is_stuck(&self) -> bool {
        self.stuck
    }

    /// Notes that one more container would be too deep.
    #[cold]
    fn too_deep<T>(&mut self) -> Option<T> {
        self.too_deep.get_or_insert(self.offset());
        self.stuck()
    }

    /// Where a container was one too many.
    pub(crate) fn too_deep_at(&self) -> Option<usize> {
        self.too_deep
    }

    /// Whether nothing but white space is left.
    #[inline]
    pub fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.rest.is_empty()
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
                let mut ahead = Self::new(self.rest, None);
                let integer = ahead.number().is_some_and(|number| number.is_integer);
                if integer { "an integer" } else { "a number" }
            }
        }
    }
}

/// How far the stack goes at this moment, by the address of something that lies on it.
#[inline]
fn stack() -> usize {
    let here = 0_u8;
    std::ptr::from_ref(&here).addr()
}
