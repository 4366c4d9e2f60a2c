//! [`Names`]: what the members of an object are called.

/// The names of the members that a type reads, with those of the types that are flattened into it.
#[derive(Debug)]
pub struct Names {
    /// Of its own members.
    pub own: &'static [&'static str],
    /// Of what is read from the same object.
    pub flattened: &'static [&'static Names],
}

impl Names {
    /// Of a type that knows no member by name: a map.
    pub const NONE: &'static Self = &Self::of(&[]);

    /// These.
    #[must_use]
    pub const fn of(own: &'static [&'static str]) -> Self {
        let flattened = &[];
        Self { own, flattened }
    }

    /// Whether one of them is this.
    #[must_use]
    pub const fn has(&self, name: &str) -> bool {
        let mut at = 0;
        while at < self.own.len() {
            if same(self.own[at].as_bytes(), name.as_bytes()) {
                return true;
            }
            at += 1;
        }
        let mut at = 0;
        while at < self.flattened.len() {
            if self.flattened[at].has(name) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Whether no two of these are read from one member, nor anything that is flattened into them.
    #[must_use]
    pub const fn are_apart(all: &[&Self]) -> bool {
        let mut at = 0;
        while at < all.len() {
            let mut other = at + 1;
            while other < all.len() {
                if all[at].shares_with(all[other]) {
                    return false;
                }
                other += 1;
            }
            at += 1;
        }
        true
    }

    const fn shares_with(&self, other: &Self) -> bool {
        let mut at = 0;
        while at < self.own.len() {
            if other.has(self.own[at]) {
                return true;
            }
            at += 1;
        }
        let mut at = 0;
        while at < self.flattened.len() {
            if self.flattened[at].shares_with(other) {
                return true;
            }
            at += 1;
        }
        false
    }
}

/// `==`, which is no `const fn` yet.
const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const INNER: &Names = &Names::of(&["x", "name"]);
    const OUTER: &Names = &Names {
        own: &["id"],
        flattened: &[INNER],
    };

    #[test]
    fn what_is_flattened_is_among_them() {
        assert!(OUTER.has("id") && OUTER.has("name"));
        assert!(!OUTER.has("i") && !OUTER.has("names") && !OUTER.has(""));
    }

    #[test]
    fn a_name_that_is_there_twice_is_found() {
        assert!(Names::are_apart(&[OUTER, Names::NONE]));
        assert!(!Names::are_apart(&[
            Names::NONE,
            &Names::of(&["name"]),
            OUTER
        ]));
        assert!(!Names::are_apart(&[OUTER, INNER]));
    }
}
