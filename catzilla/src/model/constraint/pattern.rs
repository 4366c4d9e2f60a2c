//! `pattern("^[a-z]+$")`: text that a regular expression matches.

use super::TextRule;
use crate::model::{Schema, Violation, schema::ecma_pattern};

/// Text that a regular expression matches, which the macro made into an automaton over bytes.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    source: &'static str,
    /// To which class a byte belongs: bytes of one class always do the same.
    classes: &'static [u8; 256],
    steps: Steps,
    start: u16,
    /// The first of the states that accept; they are the last ones.
    accepting: u16,
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
enum Steps {
    /// By class; a state is six times its number, and what comes next stands as many bits up. There is
    /// nothing to wait for but one shift a byte.
    Packed(&'static [u64]),
    /// By state and class; a state is where its row begins.
    Table(&'static [u16]),
}

impl Pattern {
    /// An automaton of ten states at most.
    #[must_use]
    pub const fn packed(
        source: &'static str,
        classes: &'static [u8; 256],
        rows: &'static [u64],
        start: u16,
        accepting: u16,
    ) -> Self {
        Self {
            source,
            classes,
            steps: Steps::Packed(rows),
            start,
            accepting,
        }
    }

    /// An automaton of more states.
    #[must_use]
    pub const fn table(
        source: &'static str,
        classes: &'static [u8; 256],
        next: &'static [u16],
        start: u16,
        accepting: u16,
    ) -> Self {
        Self {
            source,
            classes,
            steps: Steps::Table(next),
            start,
            accepting,
        }
    }
}

impl TextRule for Pattern {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        let classes = text
            .bytes()
            .map(|byte| usize::from(self.classes[usize::from(byte)]));
        let end = match self.steps {
            Steps::Packed(rows) => {
                let shift = |state: u64, class: usize| rows[class] >> (state & 63);
                classes.fold(u64::from(self.start), shift) & 63
            }
            Steps::Table(next) => {
                let step = |row: u16, class: usize| next[usize::from(row) + class];
                u64::from(classes.fold(self.start, step))
            }
        };
        end >= u64::from(self.accepting)
    }

    fn broken(&self) -> Violation {
        Violation::new(
            "pattern",
            format!("expected text that matches `{}`", self.source),
        )
        .bound("pattern", self.source)
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("pattern", ecma_pattern(self.source));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Only `a` is of class 1.
    static CLASSES: [u8; 256] = {
        let mut classes = [0; 256];
        classes[b'a' as usize] = 1;
        classes
    };

    #[track_caller]
    fn check(pattern: Pattern) {
        for text in ["a", "aaa"] {
            assert!(pattern.fits(text), "{text}");
        }
        for text in ["", "b", "ab", "ba", "é", "aé"] {
            assert!(!pattern.fits(text), "{text}");
        }
    }

    #[test]
    fn texts_are_told_apart() {
        // State 0 is that of no return, 1 the start, and 2 accepts.
        check(Pattern::packed(
            "^a+$",
            &CLASSES,
            &[0, 12 << 6 | 12 << 12],
            6,
            12,
        ));
        check(Pattern::table("^a+$", &CLASSES, &[0, 0, 0, 4, 0, 4], 2, 4));
    }

    #[test]
    fn the_pattern_is_named() {
        let broken = Pattern::table("^a+$", &CLASSES, &[0, 0], 0, 2).broken();
        assert_eq!(
            (broken.code(), broken.message()),
            ("pattern", "expected text that matches `^a+$`")
        );
    }
}
