//! [`Names`]: what the members of an object are called.

/// The names of the members that a type reads, with those of the types that are flattened into it.
#[derive(Debug)]
pub struct Names {
    /// Those of each of its own members.
    pub own: &'static [&'static [&'static str]],
    /// Of what is read from the same object.
    pub flattened: &'static [&'static Names],
    /// Whether it reads all other members as well.
    pub others: bool,
}

impl Names {
    /// Of a map.
    pub const ANY: &'static Self = &Self {
        others: true,
        ..Self::of(&[])
    };

    /// Of what knows no members.
    pub const NONE: &'static Self = &Self::of(&[]);

    /// These.
    #[must_use]
    pub const fn of(own: &'static [&'static [&'static str]]) -> Self {
        Self {
            own,
            flattened: &[],
            others: false,
        }
    }

    /// The first of them that is such.
    pub(crate) fn find(&self, is_such: &impl Fn(&str) -> bool) -> Option<&'static str> {
        let mut own = self.own.iter().flat_map(|names| *names).copied();
        let mut inner = self.flattened.iter();
        own.find(|name| is_such(name))
            .or_else(|| inner.find_map(|names| names.find(is_such)))
    }

    /// Whether a member of this name is read.
    #[must_use]
    pub const fn takes(&self, name: &str) -> bool {
        self.takes_others() || self.has(name)
    }

    /// Whether all other members are read as well.
    pub(crate) const fn takes_others(&self) -> bool {
        let (mut others, mut at) = (self.others, 0);
        while at < self.flattened.len() {
            others |= self.flattened[at].takes_others();
            at += 1;
        }
        others
    }

    /// Whether one of them is this.
    #[must_use]
    pub const fn has(&self, name: &str) -> bool {
        let mut at = 0;
        while at < self.own.len() {
            if is_among(name, self.own[at]) {
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

    /// Whether each of its members can be read from one of these.
    #[must_use]
    pub const fn are_among(&self, others: &[&str]) -> bool {
        let mut at = 0;
        while at < self.own.len() {
            if !share(self.own[at], others) {
                return false;
            }
            at += 1;
        }
        let mut at = 0;
        while at < self.flattened.len() {
            if !self.flattened[at].are_among(others) {
                return false;
            }
            at += 1;
        }
        true
    }

    /// Whether no two of these read one member, nor anything that is flattened into them.
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
            let mut name = 0;
            while name < self.own[at].len() {
                if other.has(self.own[at][name]) {
                    return true;
                }
                name += 1;
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
        self.takes_others() && other.takes_others()
    }
}

const fn share(names: &[&str], others: &[&str]) -> bool {
    let mut at = 0;
    while at < names.len() {
        if is_among(names[at], others) {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_among(name: &str, names: &[&str]) -> bool {
    let mut at = 0;
    while at < names.len() {
        if same(names[at].as_bytes(), name.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

/// `==`, which is no `const fn` yet.
pub(crate) const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const INNER: &Names = &Names::of(&[&["x"], &["name", "nom"]]);
    const OUTER: &Names = &Names {
        own: &[&["id"]],
        flattened: &[INNER],
        others: false,
    };

    #[test]
    fn what_is_flattened_is_among_them() {
        assert!(OUTER.has("id") && OUTER.has("nom"));
        assert!(!OUTER.has("i") && !OUTER.has("names") && !OUTER.has(""));
        let found = OUTER.find(&|name| name.eq_ignore_ascii_case("NOM"));
        assert_eq!(found, Some("nom"));
        assert!(OUTER.are_among(&["nom", "x", "other", "id"]));
        assert!(!OUTER.are_among(&["nom", "id"]));
    }

    #[test]
    fn a_name_that_is_there_twice_is_found() {
        assert!(Names::are_apart(&[OUTER, Names::ANY]));
        assert!(!Names::are_apart(&[
            Names::NONE,
            &Names::of(&[&["name"]]),
            OUTER
        ]));
        assert!(!Names::are_apart(&[OUTER, INNER]));
        assert!(!Names::are_apart(&[OUTER, Names::ANY, Names::ANY]));
        let with_map = &Names {
            flattened: &[Names::ANY],
            ..Names::of(&[])
        };
        assert!(!Names::are_apart(&[with_map, Names::ANY]));
        assert!(!Names::are_apart(&[Names::ANY, with_map]));
        assert!(!Names::are_apart(&[with_map, with_map]));
        assert!(Names::are_apart(&[with_map, OUTER]));
    }
}
