//! Reading or passing a value again that was read before, or that something else reads as well.
//!
//! The object of a flattened model, and of an enum with a tag, is looked at more than once. Inside of
//! each other such objects would be passed once more at each level, so that a text which is made for it
//! takes a hundred times as long as its size suggests. Once a text has been passed a few times over, it
//! is noted where its containers end, and from then on they are passed in one step.

use super::Reader;

/// As often a text is passed as it comes; a body that is not made for it never gets there.
const OFTEN: usize = 8;

/// Bytes of a container that are worth a note.
const WORTH: usize = 128;

/// Where the longer containers of a text end.
#[derive(Debug)]
pub(super) struct Ends(Vec<(usize, usize)>);

impl Ends {
    /// Of a text that begins with a value.
    fn of(text: &str) -> Option<Self> {
        Reader::new(text, None).value()?;
        let (mut ends, mut open) = (Vec::new(), Vec::new());
        let mut bytes = text.bytes().enumerate();
        while let Some((at, byte)) = bytes.next() {
            match byte {
                b'"' => pass_string(&mut bytes),
                b'{' | b'[' => open.push(at),
                b'}' | b']' => {
                    let long = |&start: &usize| at - start >= WORTH;
                    ends.extend(open.pop().filter(long).map(|start| (start, at + 1)));
                }
                _ => {}
            }
        }
        ends.sort_unstable();
        Some(Self(ends))
    }

    /// Behind the container that begins here, if it is a long one.
    fn behind(&self, start: usize) -> Option<usize> {
        let found = self.0.binary_search_by_key(&start, |&(start, _)| start);
        Some(self.0[found.ok()?].1)
    }
}

/// What is left of a string, with the quote at its end.
fn pass_string(bytes: &mut impl Iterator<Item = (usize, u8)>) {
    while let Some((_, byte)) = bytes.next() {
        match byte {
            b'"' => return,
            b'\\' => drop(bytes.next()),
            _ => {}
        }
    }
}

impl Reader<'_> {
    /// Reads in the first way, or goes back: most items of a list that is looked at again are right, and
    /// there is nothing to explain about those.
    ///
    /// What is read in vain is limited, so that an item deep inside of others is not read again at
    /// each of their levels.
    pub(crate) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.spare == 0 {
            return None;
        }
        let (start, before) = (self.offset(), self.passed_bytes());
        let value = read(self);
        if value.is_none() {
            // A list that a query does not mark as one may hold itself at each level, and passes nothing.
            let levels = if self.pairs { self.deepest } else { 1 };
            self.charge(before, levels as usize);
            self.move_to(start);
        }
        value
    }

    /// Reads once more what stands at an offset, and goes back; it is limited as [`attempt`](Self::attempt)
    /// is.
    pub(crate) fn again<T>(
        &mut self,
        offset: usize,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        if self.spare == 0 {
            return None;
        }
        let (here, before) = (self.offset(), self.passed_bytes());
        self.move_to(offset);
        let value = read(self);
        self.charge(before, 1);
        self.move_to(here);
        value
    }

    /// Takes what was passed since so many bytes had been, and so many levels, from what may be read in
    /// vain.
    fn charge(&mut self, before: usize, levels: usize) {
        let passed = self.passed_bytes() - before;
        self.spare = self.spare.saturating_sub(passed + levels);
    }

    /// Passes one value, as [`value`](Self::value) does, that something else reads, or has read.
    #[inline]
    pub fn pass_again(&mut self) -> Option<()> {
        if self.passed_bytes() / OFTEN <= self.text().len() {
            return self.value().map(drop);
        }
        self.pass_at_once()
    }

    /// Nothing is passed of a text that is no JSON: that is all that will be said of it.
    #[cold]
    fn pass_at_once(&mut self) -> Option<()> {
        self.skip_space();
        let (text, at) = (self.text(), self.offset());
        let ends = self.ends.get_or_init(|| Ends::of(text)).as_ref();
        match ends.map(|ends| ends.behind(at)) {
            Some(Some(end)) => self.move_to(end),
            Some(None) => drop(self.value()?),
            None => return self.stuck(),
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Model, Value, model::Report};

    /// With the recursion beside what is flattened, and within.
    #[derive(Model)]
    struct Outer {
        #[field(range(..=9))]
        value: u8,
        #[field(flatten)]
        one: One,
        #[field(flatten)]
        two: Two,
        inside: Vec<Outer>,
    }

    #[derive(Model)]
    struct One {
        one: Option<u8>,
    }

    #[derive(Model)]
    struct Two {
        two: Vec<Outer>,
    }

    #[derive(Model)]
    #[model(tag = "t")]
    enum Inside {
        List { of: Vec<Inside> },
        Value(Holds),
    }

    #[derive(Model)]
    struct Holds {
        #[field(range(..=9))]
        value: u8,
        of: Vec<Inside>,
    }

    #[derive(Model)]
    #[model(tag = "t", content = "of")]
    enum Beside {
        List(Vec<Beside>),
        Value(#[field(range(..=9))] u8),
    }

    /// Lists of objects in each other, nearly as deep as can be, with much in the innermost, many times.
    fn nested(open: &str, inner: &str, close: &str) -> String {
        let [open, close] = [open, close].map(|part| part.repeat(62));
        let inner = inner.replacen('{', &format!("{{\"x\":\"{}\",", "x".repeat(5000)), 1);
        let one = [&*open, &inner, &close].concat();
        vec![one; 50].join(",")
    }

    /// The bytes that were passed for each of the text, by both readings.
    fn passed<'b, T: Value<'b>>(text: &'b str) -> (bool, usize, usize) {
        let (mut first, mut second) = (Reader::new(text, None), Reader::new(text, None));
        let is_read = Vec::<T>::read(&mut first).is_some();
        let mut report = Report::new();
        let is_explained = Vec::<T>::explain(&mut second, &mut report).is_some();
        assert_eq!((is_explained, report.is_empty()), (is_read, is_read));
        let times = |reader: &Reader<'_>| reader.passed_bytes() / text.len();
        (is_read, times(&first), times(&second))
    }

    #[track_caller]
    fn stays_small<T: for<'b> Value<'b>>(open: &str, inner: &str, close: &str, wrong: &str) {
        let right = format!("[{}]", nested(open, inner, close));
        let (is_read, first, second) = passed::<T>(&right);
        assert!(is_read && first < 16 && second < 16, "{first} {second}");
        let wrong = format!("[{}]", nested(open, wrong, close));
        let (is_read, first, second) = passed::<T>(&wrong);
        assert!(!is_read && first < 16 && second < 16, "{first} {second}");
    }

    #[test]
    fn what_is_flattened_at_many_levels_is_passed_a_few_times() {
        let inner = r#"{"value":1,"inside":[],"two":[]}"#;
        let wrong = r#"{"value":10,"inside":[],"two":[]}"#;
        let open = r#"{"value":1,"two":[],"inside":["#;
        stays_small::<Outer>(open, inner, "]}", wrong);
        let open = r#"{"value":1,"inside":[],"two":["#;
        stays_small::<Outer>(open, inner, "]}", wrong);
        stays_small::<Outer>(r#"{"two":["#, inner, r#"],"inside":[],"value":1}"#, wrong);
    }

    #[test]
    fn what_a_tag_stands_behind_is_passed_a_few_times() {
        let inner = r#"{"value":1,"of":[],"t":"Value"}"#;
        let wrong = r#"{"value":10,"of":[],"t":"Value"}"#;
        stays_small::<Inside>(r#"{"of":["#, inner, r#"],"t":"List"}"#, wrong);
        stays_small::<Inside>(r#"{"of":["#, inner, r#"],"t":"Value","value":1}"#, wrong);
        let inner = r#"{"of":1,"t":"Value"}"#;
        let wrong = r#"{"of":10,"t":"Value"}"#;
        stays_small::<Beside>(r#"{"of":["#, inner, r#"],"t":"List"}"#, wrong);
    }

    #[test]
    fn what_is_no_json_is_not_passed_at_once() {
        let (mut long, text) = (nested("[", "1", "]"), "[[1, 2], \"]\", {}]");
        let ends = Ends::of(&format!("[{long}]")).unwrap();
        assert_eq!(ends.behind(0), Some(long.len() + 2));
        assert_eq!((ends.behind(1), ends.behind(2)), (None, None));
        long.push(']');
        assert!(Ends::of(&format!("[{long}")).is_some());
        assert!(Ends::of(&long.replace('1', "01")).is_none());
        assert_eq!(Ends::of(text).unwrap().behind(0), None);
    }
}
