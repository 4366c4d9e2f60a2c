//! Objects: their members one after the other, and the members of a model.

use std::borrow::Cow;

use super::{Report, Violation};
use crate::json::Reader;

/// The members of an object, in the order in which they came.
#[derive(Debug)]
pub struct Members {
    first: bool,
}

/// Passes the brace that begins an object.
#[inline]
pub fn open(reader: &mut Reader<'_>) -> Option<Members> {
    reader.skip_space();
    reader.take_byte(b'{').then_some(Members { first: true })
}

impl Members {
    /// Goes on behind the value of a member.
    #[must_use]
    pub fn behind_value() -> Self {
        Self { first: false }
    }

    /// The name of the next member, with the reader at its value; inside, `None` at the end.
    pub fn next<'b>(&mut self, reader: &mut Reader<'b>) -> Option<Option<Cow<'b, str>>> {
        while self.goes_on(reader)? {
            let name = reader.cow();
            let name = reader.passed(name)?;
            reader.pass_colon()?;
            if !reader.hides(&name) {
                return Some(Some(name));
            }
            reader.pass_again()?;
        }
        Some(None)
    }

    fn goes_on(&mut self, reader: &mut Reader<'_>) -> Option<bool> {
        if !std::mem::take(&mut self.first) {
            return reader.goes_on(b'}');
        }
        reader.skip_space();
        Some(!reader.take_byte(b'}'))
    }
}

/// Calls `visit` at each member of the object that stands here, or reports that none does.
pub(super) fn each_member<'b>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    expected: &'static str,
    mut visit: impl FnMut(Cow<'b, str>, &mut Reader<'b>, &mut Report),
) -> Option<()> {
    reader.skip_space();
    if reader.kind() != "an object" {
        return report.mismatch(reader, expected);
    }
    report.deeper(reader, |reader, report| {
        let mut members = open(reader)?;
        while let Some(name) = members.next(reader)? {
            visit(name, reader, report);
        }
        Some(())
    })
}

/// The same with whatever is reported of a member at its name.
pub(super) fn each_member_by_name<'b>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    expected: &'static str,
    mut visit: impl FnMut(Cow<'b, str>, &mut Reader<'b>, &mut Report),
) -> Option<()> {
    each_member(reader, report, expected, |name, reader, report| {
        report.at_name(&name.clone(), |report| visit(name, reader, report));
    })
}

/// A member of a model, as it is reported.
#[derive(Debug)]
pub struct Member {
    /// Its names; the first one is written.
    pub names: &'static [&'static str],
    /// Whether it has to be there.
    pub required: bool,
}

/// What a model does with members that it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Passes them.
    Ignored,
    /// Reports them.
    Denied,
}

/// Reports all that is wrong with the members of a model. `visit` looks at the value of the member
/// with this number; or, where none came and none has to, at what stands for it.
///
/// `None` if anything was reported.
pub fn explain<'b>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    known: &[Member],
    unknown: Unknown,
    visit: &mut dyn FnMut(usize, bool, &mut Reader<'b>, &mut Report),
) -> Option<()> {
    let (before, said) = (report.total(), report.violations().len());
    let (mut few, mut many) = ([false; 32], Vec::new());
    let seen = few.get_mut(..known.len()).unwrap_or_else(|| {
        many.resize(known.len(), false);
        &mut many
    });
    let mut next = 0;
    each_member(reader, report, "an object", |name, reader, report| {
        let Some((number, name)) = find(known, &name, next) else {
            if unknown == Unknown::Denied {
                report.at_name(&name, |report| {
                    report.add_unless_within(said, unknown_member());
                });
            }
            let _passed = reader.pass_again();
            return;
        };
        next = number + 1;
        report.at_known(name, |report| {
            if std::mem::replace(&mut seen[number], true) {
                report.add(repeated());
                let _text = reader.value();
            } else {
                visit(number, true, reader, report);
            }
        });
    })?;
    for (number, member) in known
        .iter()
        .enumerate()
        .filter(|(number, _)| !seen[*number])
    {
        report.at_known(member.names[0], |report| {
            if member.required {
                report.add(Violation::new("missing", "this member is required"));
            } else {
                visit(number, false, reader, report);
            }
        });
    }
    (report.total() == before).then_some(())
}

/// The number of the member with this name, and the name; most come in the written order.
fn find(known: &[Member], name: &str, next: usize) -> Option<(usize, &'static str)> {
    let called = |number: usize| {
        let names = known.get(number)?.names.iter();
        names
            .copied()
            .find(|&own| own == name)
            .map(|own| (number, own))
    };
    called(next).or_else(|| (0..known.len()).find_map(called))
}

/// For a name that nobody knows.
pub(super) fn unknown_member() -> Violation {
    Violation::new("unknown", "no such member is known here")
}

/// For a name that was there before.
pub(super) fn repeated() -> Violation {
    Violation::new("duplicate", "this member is there twice")
}
