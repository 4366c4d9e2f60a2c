//! [`Place`]: where the value stands that is being looked at.

use super::{Violation, bound::push_integer};

/// The way from the top of a part of the request to a value. It becomes a JSON Pointer only for a
/// violation, since nothing is wrong in most places.
#[derive(Clone, Debug)]
pub(super) struct Place {
    steps: Vec<Step>,
    /// The names of [`Step::Name`], one behind the other.
    names: String,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    /// To a member with a name that the program knows.
    Known(&'static str),
    /// To a member with a name that ends here in the names.
    Name(usize),
    /// To an item.
    Index(usize),
}

impl Place {
    /// The top.
    pub(super) const fn new() -> Self {
        Self {
            steps: Vec::new(),
            names: String::new(),
        }
    }

    #[inline]
    pub(super) fn enter_known(&mut self, name: &'static str) {
        self.steps.push(Step::Known(name));
    }

    pub(super) fn enter_name(&mut self, name: &str) {
        self.names.push_str(name);
        self.steps.push(Step::Name(self.names.len()));
    }

    #[inline]
    pub(super) fn enter_index(&mut self, index: usize) {
        self.steps.push(Step::Index(index));
    }

    /// Goes back to where the last step was made from.
    #[inline]
    pub(super) fn leave(&mut self) {
        if let Some(Step::Name(_)) = self.steps.pop() {
            self.forget_name();
        }
    }

    fn forget_name(&mut self) {
        let mut steps = self.steps.iter().rev();
        let end = steps.find_map(|step| match step {
            Step::Name(end) => Some(*end),
            Step::Known(_) | Step::Index(_) => None,
        });
        self.names.truncate(end.unwrap_or(0));
    }

    /// Makes a violation point here, and from here to where it pointed before. Of a pointer that is longer
    /// than this, little more is written.
    pub(super) fn point(&self, violation: &mut Violation, longest: usize) {
        let depth = self.steps.len();
        if depth > 0 {
            let words = &mut violation.words;
            words.point_from(16 * depth, |pointer| self.write(pointer, longest));
            violation.indexes = self.indexes(violation.indexes);
        }
    }

    /// As a JSON Pointer (RFC 6901).
    fn write(&self, pointer: &mut String, longest: usize) {
        let (mut start, most) = (0, pointer.len().saturating_add(longest));
        for step in &self.steps {
            if pointer.len() > most {
                return;
            }
            pointer.push('/');
            match *step {
                Step::Known(name) => push_name(pointer, name),
                Step::Name(end) => {
                    let name = &self.names[start..end];
                    push_name(pointer, &name[..name.floor_char_boundary(longest)]);
                    start = end;
                }
                Step::Index(index) => push_integer(pointer, index as i128),
            }
        }
    }

    /// Which of the steps lead to items, from the lowest bit on, with those behind them.
    fn indexes(&self, behind: u128) -> u128 {
        let steps = self.steps.iter().rev();
        steps.fold(behind, |behind, step| {
            behind << 1 | u128::from(matches!(step, Step::Index(_)))
        })
    }
}

fn push_name(pointer: &mut String, name: &str) {
    if name.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        // RFC 6901, section 3.
        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
    } else {
        pointer.push_str(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(place: &Place) -> String {
        let mut pointer = String::new();
        place.write(&mut pointer, usize::MAX);
        pointer
    }

    #[test]
    fn a_pointer_has_every_step_that_was_not_taken_back() {
        let mut place = Place::new();
        assert_eq!(written(&place), "");
        place.enter_name("a/b");
        place.enter_index(10);
        place.enter_known("c~");
        place.enter_name("d");
        assert_eq!(written(&place), "/a~1b/10/c~0/d");
        assert_eq!(place.indexes(1), 0b1_0010);
        place.leave();
        place.enter_name("longer");
        assert_eq!(written(&place), "/a~1b/10/c~0/longer");
        place.leave();
        place.leave();
        place.leave();
        place.enter_name("");
        assert_eq!(written(&place), "/a~1b/");
        place.leave();
        place.leave();
        place.enter_name("f");
        assert_eq!(written(&place), "/f");
    }
}
