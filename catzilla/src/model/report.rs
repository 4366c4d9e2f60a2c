//! [`Report`]: everything that is wrong with a request.

use std::{borrow::Cow, fmt};

use serde::Serialize;

use super::{Constraint, Violation, place::Place};
use crate::json::Reader;

/// The violations found so far, and the place that is being looked at.
///
/// It holds a limited number of them and of bytes, so that nobody can make the server write long
/// answers; a report that was cut says so.
#[derive(Clone, Debug)]
pub struct Report {
    location: &'static str,
    /// Of the value that is being looked at.
    place: Place,
    violations: Vec<Violation>,
    most: u32,
    bytes: usize,
    bytes_left: usize,
    /// Bytes of a pointer or a message, at the most: no text of a client's takes all the room.
    longest: u16,
    /// Whether one of them was longer.
    shortened: bool,
    /// Those for which there was no room.
    left_out: usize,
}

impl Default for Report {
    fn default() -> Self {
        Self::new()
    }
}

impl Report {
    /// Violations that a report holds, unless it is told otherwise.
    pub(crate) const MOST_VIOLATIONS: usize = 100;
    /// Bytes that a report takes, about, unless it is told otherwise.
    pub(crate) const MOST_BYTES: usize = 24 * 1024;

    /// An empty report.
    #[must_use]
    pub fn new() -> Self {
        Self::with_limits(Self::MOST_VIOLATIONS, Self::MOST_BYTES)
    }

    /// An empty report that holds this many violations and bytes.
    #[must_use]
    pub const fn with_limits(violations: usize, bytes: usize) -> Self {
        Self {
            location: "body",
            place: Place::new(),
            violations: Vec::new(),
            most: at_most_32_bits(violations),
            bytes,
            bytes_left: bytes,
            longest: eighth(bytes),
            shortened: false,
            left_out: 0,
        }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total() == 0
    }

    /// Whether there was more than it holds, or what it holds was shortened: to an eighth of the bytes, with `…`
    /// at the end.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.left_out > 0 || self.shortened
    }

    /// Violations that were found, with those that it does not hold.
    pub(crate) fn total(&self) -> usize {
        self.violations.len() + self.left_out
    }

    /// What is wrong, in the order of the text.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// Adds a violation at the place that is being looked at.
    pub fn add(&mut self, mut violation: Violation) {
        if self.is_full() {
            self.left_out += 1;
            return;
        }
        violation.location = self.location;
        self.place.point(&mut violation, self.longest.into());
        self.keep(violation);
    }

    /// The same, unless it is one of the first so many: a member is unknown to each model that is flattened into
    /// another, and each reports its own.
    pub(super) fn add_unless_within(&mut self, first: usize, violation: Violation) {
        let before = self.violations.len();
        self.add(violation);
        let (said, added) = self.violations.split_at(before);
        let is_again = added
            .iter()
            .any(|added| said.iter().take(first).any(|one| one == added));
        if is_again && let Some(again) = self.violations.pop() {
            self.bytes_left += again.size();
        }
    }

    /// Whether there is room for no other violation, however small: once one was left out, so is every
    /// other.
    fn is_full(&self) -> bool {
        self.violations.len() >= self.most as usize || self.left_out > 0
    }

    fn keep(&mut self, mut violation: Violation) {
        self.shortened |= violation.words.shorten(self.longest.into());
        let size = violation.size();
        if self.is_full() || size > self.bytes_left {
            self.left_out += 1;
            return;
        }
        self.bytes_left -= size;
        self.violations.push(violation);
    }

    /// Replaces what was reported since there were this many, if that is one number out of its range.
    pub(crate) fn narrow(&mut self, before: usize, narrow: &dyn Fn(Violation) -> Violation) {
        let is_one = self.total() == before + 1 && self.left_out == 0;
        let Some(wide) = self
            .violations
            .pop_if(|last| is_one && last.code() == "range")
        else {
            return;
        };
        self.bytes_left += wide.size();
        let place = wide.clone();
        self.keep(narrow(wide).where_this_is(&place));
    }

    /// Replaces the messages for which there are other words.
    pub(crate) fn translate(&mut self, words: impl Fn(&Violation) -> Option<Cow<'static, str>>) {
        for violation in &mut self.violations {
            if let Some(message) = words(violation) {
                violation.words.tell(message);
            }
        }
    }

    /// Has each violation point to a member of another name, which is as long.
    pub(crate) fn rename_members(&mut self, rename: impl Fn(char) -> char) {
        for violation in &mut self.violations {
            violation.words.rename_first(&rename);
        }
    }

    /// Adds all that is wrong with another part of the request.
    pub(crate) fn append(&mut self, other: Self) {
        for violation in other.violations {
            self.keep(violation);
        }
        self.left_out += other.left_out;
        self.shortened |= other.shortened;
    }

    /// The same, but for what is known: two arguments may be made of the same value.
    pub(crate) fn append_new(&mut self, mut other: Self) {
        other
            .violations
            .retain(|one| !self.violations.contains(one));
        self.append(other);
    }

    /// Reports that a value of another kind stands here, and passes it.
    pub(crate) fn mismatch<T>(
        &mut self,
        reader: &mut Reader<'_>,
        expected: &'static str,
    ) -> Option<T> {
        reader.skip_space();
        self.add(Violation::mismatch(reader, expected));
        // A list or an enum may have been looked at before.
        let _passed = reader.pass_again();
        None
    }

    /// Looks at what stands one level deeper, or reports that this is too deep.
    pub(crate) fn deeper<'b, T>(
        &mut self,
        reader: &mut Reader<'b>,
        visit: impl FnOnce(&mut Reader<'b>, &mut Self) -> Option<T>,
    ) -> Option<T> {
        if reader.is_at_the_deepest() {
            self.add(Violation::new("invalid", "this is nested too deep"));
            let _text = reader.value();
            return None;
        }
        reader.deeper(|reader| visit(reader, self))
    }

    /// Reports that this value needs an arena, and passes it.
    pub(crate) fn no_arena<T>(&mut self, reader: &mut Reader<'_>) -> Option<T> {
        let message = "the text does not hold this as it is wanted (a list, or a string with an escape): read the model \
                       with `from_json_in` and a `catzilla::json::Arena`";
        self.add(Violation::new("arena", message));
        let _text = reader.value();
        None
    }

    /// Bytes that it is written in, about.
    pub(crate) fn size(&self) -> usize {
        self.bytes - self.bytes_left
    }

    /// Writes what it serialises as.
    pub(crate) fn write(&self, out: &mut String) {
        out.push('[');
        for (number, violation) in self.violations.iter().enumerate() {
            if number > 0 {
                out.push(',');
            }
            violation.write(out);
        }
        out.push(']');
    }

    /// All that is wrong, as far as there was room for it, in one line.
    pub(super) fn in_full(&self) -> String {
        let mut each: Vec<_> = self.violations.iter().map(Violation::to_string).collect();
        if self.left_out > 0 {
            each.push(format!("and {} more", self.left_out));
        }
        each.join("; ")
    }

    /// Reports a constraint that does not hold; whether it does.
    pub fn check<T: ?Sized>(&mut self, value: &T, constraint: &impl Constraint<T>) -> bool {
        constraint.check(value, self)
    }

    /// Looks at a member of the value.
    pub fn at_name<T>(&mut self, name: &str, visit: impl FnOnce(&mut Self) -> T) -> T {
        self.place.enter_name(name);
        let value = visit(self);
        self.place.leave();
        value
    }

    /// Looks at a member of the value whose name the program knows.
    #[inline]
    pub(super) fn at_known<T>(
        &mut self,
        name: &'static str,
        visit: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.place.enter_known(name);
        let value = visit(self);
        self.place.leave();
        value
    }

    /// Looks at an item of the value.
    pub fn at_index<T>(&mut self, index: usize, visit: impl FnOnce(&mut Self) -> T) -> T {
        self.place.enter_index(index);
        let value = visit(self);
        self.place.leave();
        value
    }

    /// Looks at another part of the request, from its top.
    pub(crate) fn at_location<T>(
        &mut self,
        location: &'static str,
        visit: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = std::mem::replace(&mut self.location, location);
        let value = visit(self);
        self.location = before;
        value
    }
}

/// As far as a `u32` goes, so that a report stays small enough to be an error.
#[expect(
    clippy::cast_possible_truncation,
    reason = "what is larger is not cast"
)]
const fn at_most_32_bits(number: usize) -> u32 {
    if number > u32::MAX as usize {
        u32::MAX
    } else {
        number as u32
    }
}

/// The same for a `u16`.
#[expect(
    clippy::cast_possible_truncation,
    reason = "what is larger is not cast"
)]
const fn eighth(bytes: usize) -> u16 {
    if bytes / 8 > u16::MAX as usize {
        u16::MAX
    } else {
        (bytes / 8) as u16
    }
}

/// In one line, for people: the only violation, or how many there are. [`ModelError`](super::ModelError) tells each.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.violations.as_slice(), self.left_out > 0) {
            ([only], false) => only.fmt(f),
            (all, false) => write!(f, "{} values are not as expected", all.len()),
            ([], true) => f.write_str("there are values that are not as expected"),
            (all, true) => write!(f, "more than {} values are not as expected", all.len()),
        }
    }
}

impl std::error::Error for Report {}

impl Serialize for Report {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.violations.serialize(serializer)
    }
}
