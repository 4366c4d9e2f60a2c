//! [`Place`]: where the value stands that is being looked at.

use super::{bound::push_integer, words::Words};

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

    /// Makes these words point here, and from here to where they pointed before.
    pub(super) fn point(&self, words: &mut Words) {
        if !self.steps.is_empty() {
            words.point_from(16 * self.steps.len(), |pointer| self.write(pointer));
        }
    }

    /// As a JSON Pointer (RFC 6901).
    fn write(&self, pointer: &mut String) {
        let mut start = 0;
        for step in &self.steps {
            pointer.push('/');
            match *step {
                Step::Known(name) => push_name(pointer, name),
                Step::Name(end) => {
                    push_name(pointer, &self.names[start..end]);
                    start = end;
                }
                Step::Index(index) => push_integer(pointer, index as i128),
            }
        }
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
        place.write(&mut pointer);
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
