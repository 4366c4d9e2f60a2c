//! Reading an object without some of its members, which somebody else reads.

use super::{Names, Reader};

/// Members that somebody else reads.
#[derive(Debug)]
pub(super) struct Hidden {
    names: &'static Names,
    /// Those that the object is read for.
    own: &'static Names,
    /// Of the members.
    depth: u32,
}

impl Hidden {
    fn hides(&self, name: &str) -> bool {
        self.names.has(name) || self.names.takes_others() && !self.own.has(name)
    }
}

impl Reader<'_> {
    /// Reads an object as if it had no members of these names: so what is flattened into a model sees
    /// what the model itself leaves. Where something else reads all others, it sees only its own.
    pub fn without<T>(
        &mut self,
        names: &'static Names,
        own: &'static Names,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let depth = self.depth + 1;
        self.hidden.push(Hidden { names, own, depth });
        let value = read(self);
        self.hidden.pop();
        value
    }

    /// Whether a member of the object that is being read is to be passed in silence.
    #[inline]
    pub(crate) fn hides(&self, name: &str) -> bool {
        if self.hidden.is_empty() {
            return false;
        }
        // Behind those of the objects around this one.
        let here = self.hidden.iter().rev();
        here.take_while(|hidden| hidden.depth == self.depth)
            .any(|hidden| hidden.hides(name))
    }
}
