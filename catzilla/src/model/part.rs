//! [`Part`]: a list or a map in which something is wrong, as far as it could be read.

/// A list or a map without the items that are wrong, so that more can be said of it than that.
///
/// An array has all of its items whatever is wrong, and a map all of its keys: there a right one stands in
/// for one that is wrong, if there is any.
#[derive(Debug)]
pub struct Part<T> {
    value: T,
    /// How long it is in the text; items of a set that repeat count once.
    len: usize,
    /// Where each item of a list stands in the text; behind those are the ones that stand in for others.
    places: Vec<usize>,
    /// The names of the members of a map whose values are wrong, in order.
    wrong: Vec<String>,
    /// Whether nothing is wrong.
    is_whole: bool,
}

impl<T> Part<T> {
    /// A list of so many items in the text, of which those at these places, in order, are wrong.
    pub(crate) fn of_list(value: T, len: usize, wrong: &[usize]) -> Self {
        let is_right = |place: &usize| wrong.binary_search(place).is_err();
        Self {
            value,
            len,
            places: (0..len).filter(is_right).collect(),
            wrong: Vec::new(),
            is_whole: wrong.is_empty(),
        }
    }

    /// A map of so many members in the text, of which those with these names, in order, are wrong.
    pub(super) fn of_map(value: T, len: usize, wrong: Vec<String>) -> Self {
        let places = Vec::new();
        Self {
            value,
            len,
            places,
            wrong,
            is_whole: false,
        }
    }

    /// The same items in another order, each with its place; of those that repeat one.
    pub(crate) fn regroup<U>(
        self,
        regroup: impl FnOnce(T, Vec<usize>) -> (U, Vec<usize>),
    ) -> Part<U> {
        let before = self.places.len();
        let (value, places) = regroup(self.value, self.places);
        Part {
            value,
            len: self.len - (before - places.len()),
            places,
            wrong: self.wrong,
            is_whole: self.is_whole,
        }
    }

    /// The same in another form, if it has one.
    pub(crate) fn change<U>(self, change: impl FnOnce(T) -> Option<U>) -> Option<Part<U>> {
        Some(Part {
            value: change(self.value)?,
            len: self.len,
            places: self.places,
            wrong: self.wrong,
            is_whole: self.is_whole,
        })
    }

    /// The value, if nothing is wrong with it.
    pub(super) fn into_whole(self) -> Option<T> {
        self.is_whole.then_some(self.value)
    }

    /// Whether nothing is wrong: a set does not keep where its items stood, so that even a right one is told
    /// of with their places.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// What is right.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// How many items or members there are, right and wrong.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Where the first item of a list stands that is right.
    pub(super) fn first_place(&self) -> Option<usize> {
        self.places.first().copied()
    }

    /// Those of the value's items that are right, each with its place in the text.
    pub fn placed<'p, I: 'p>(
        &'p self,
        items: impl Iterator<Item = &'p I>,
    ) -> impl Iterator<Item = (usize, &'p I)> {
        self.places.iter().copied().zip(items)
    }

    /// Whether the member of a map with this name is right.
    pub fn is_right(&self, name: &str) -> bool {
        let found = self
            .wrong
            .binary_search_by(|wrong| wrong.as_str().cmp(name));
        found.is_err()
    }
}
