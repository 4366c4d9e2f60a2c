//! Enums with data: where the name of the variant stands, and where its content.

use super::{
    Report, Violation,
    object::{self, Unknown},
};
use crate::json::{self, Reader};

/// The names of each variant, the first of which is written.
pub(crate) type Names = &'static [&'static [&'static str]];

/// What a variant makes of the content that stands at the reader.
pub(crate) type ReadContent<'c, 'b, T> = &'c mut dyn FnMut(usize, &mut Reader<'b>) -> Option<T>;

/// The same with a report of all that is wrong with it.
pub(crate) type ExplainContent<'c, 'b, T> =
    &'c mut dyn FnMut(usize, &mut Reader<'b>, &mut Report) -> Option<T>;

/// `{"name": content}`, or `"name"` for a variant without content.
#[derive(Clone, Copy, Debug)]
pub struct External;

/// `{"tag": "name", …}`: a member beside those of the content, which is an object.
#[derive(Clone, Copy, Debug)]
pub struct Internal(pub &'static json::Names);

/// `{"tag": "name", "content": …}`, and what becomes of members beside those.
#[derive(Clone, Copy, Debug)]
pub struct Adjacent {
    /// The member that names the variant.
    pub tag: &'static str,
    /// The one that holds its content.
    pub content: &'static str,
    /// What is done with every other member.
    pub unknown: Unknown,
}

fn number(names: Names, name: &str) -> Option<usize> {
    names.iter().position(|variant| variant.contains(&name))
}

/// Reads the content of a variant that has come without any, which is as good as `null`.
fn without_content<'b, T>(
    number: usize,
    reader: &Reader<'b>,
    read: ReadContent<'_, 'b, T>,
) -> Option<T> {
    let mut nothing = Reader::new("null", reader.arena()).seeing(reader.seen());
    read(number, &mut nothing)
}

/// The same with an explanation; what is wrong with `null` is not what is wrong with the request.
fn explain_without_content<'b, T>(
    number: usize,
    reader: &Reader<'b>,
    explain: ExplainContent<'_, 'b, T>,
) -> Option<T> {
    let read = &mut |number, reader: &mut Reader<'b>| explain(number, reader, &mut Report::new());
    without_content(number, reader, read)
}

fn unknown<T>(report: &mut Report, names: Names) -> Option<T> {
    let written: Vec<_> = names.iter().map(|variant| variant[0]).collect();
    let message = format!("expected one of {}", written.join(", "));
    report.add(Violation::new("one_of", message).bound("allowed", written));
    None
}

fn missing<T>(report: &mut Report, name: &str) -> Option<T> {
    report.at_name(name, |report| {
        report.add(Violation::new("missing", "this member is required"));
    });
    None
}

impl External {
    /// Reads a variant.
    pub fn read<'b, T>(
        self,
        reader: &mut Reader<'b>,
        names: Names,
        read: ReadContent<'_, 'b, T>,
    ) -> Option<T> {
        reader.skip_space();
        if reader.is_at_text() {
            let number = number(names, &reader.name()?)?;
            return without_content(number, reader, read);
        }
        reader.deeper(|reader| {
            let mut members = object::open(reader)?;
            let name = members.next(reader)??;
            let value = read(number(names, &name)?, reader)?;
            members.next(reader)?.is_none().then_some(value)
        })
    }

    /// Reports all that is wrong with a variant.
    pub fn explain<'b, T>(
        self,
        reader: &mut Reader<'b>,
        report: &mut Report,
        names: Names,
        explain: ExplainContent<'_, 'b, T>,
    ) -> Option<T> {
        reader.skip_space();
        if reader.is_at_text() {
            let name = reader.name();
            let name = reader.passed(name)?;
            let Some(number) = number(names, &name) else {
                return unknown(report, names);
            };
            let value = explain_without_content(number, reader, explain);
            return value.or_else(|| {
                let message = format!("expected {{\"{name}\": …}}, as this has content");
                let violation = Violation::new("type", message);
                let violation = violation.bound("expected", "an object with one member");
                report.add(violation.bound("found", "a string"));
                None
            });
        }
        let expected = "a text, or an object with one member";
        let (mut value, mut count) = (None, 0);
        let start = reader.offset();
        object::each_member_by_name(reader, report, expected, |name, reader, report| {
            count += 1;
            match number(names, &name) {
                Some(number) if count == 1 => value = explain(number, reader, report),
                _ => {
                    if count == 1 {
                        unknown::<T>(report, names);
                    }
                    let _text = reader.value();
                }
            }
        })?;
        if count != 1 {
            reader.move_to(start);
            return report.mismatch(reader, "an object with one member");
        }
        value
    }
}

/// The value of the member with this name in the object that stands here; the reader does not move.
fn find(reader: &mut Reader<'_>, wanted: &str) -> Option<usize> {
    let start = reader.offset();
    let found = reader.deeper(|reader| {
        let mut members = object::open(reader)?;
        while let Some(name) = members.next(reader)? {
            reader.skip_space();
            if name == wanted {
                return Some(reader.offset());
            }
            reader.pass_again()?;
        }
        None
    });
    reader.move_to(start);
    found
}

/// How often there is a member with this name in the object that stands here; the reader does not move.
fn count(reader: &mut Reader<'_>, wanted: &str) -> Option<usize> {
    let start = reader.offset();
    let found = reader.deeper(|reader| {
        let (mut members, mut found) = (object::open(reader)?, 0);
        while let Some(name) = members.next(reader)? {
            found += usize::from(name == wanted);
            reader.pass_again()?;
        }
        Some(found)
    });
    reader.move_to(start);
    found
}

/// The number of the variant that the tag names; the reader does not move.
fn tagged(reader: &mut Reader<'_>, tag: &str, names: Names) -> Option<usize> {
    let start = reader.offset();
    let at = find(reader, tag)?;
    reader.move_to(at);
    let name = reader.name()?;
    reader.move_to(start);
    number(names, &name)
}

/// The same with a report of what is wrong with the tag.
fn explain_tag(
    reader: &mut Reader<'_>,
    report: &mut Report,
    tag: &str,
    names: Names,
) -> Option<usize> {
    let start = reader.offset();
    if reader.kind() != "an object" {
        return report.mismatch(reader, "an object");
    }
    let Some(at) = find(reader, tag) else {
        let _text = reader.value();
        return missing(report, tag);
    };
    let number = report.at_name(tag, |report| {
        reader.move_to(at);
        if !reader.is_at_text() {
            return report.mismatch(reader, "a string");
        }
        let name = reader.name()?;
        number(names, &name).or_else(|| unknown(report, names))
    });
    reader.move_to(start);
    if number.is_none() {
        let _text = reader.value();
    }
    number
}

impl Internal {
    /// Reads a variant.
    pub fn read<'b, T>(
        self,
        reader: &mut Reader<'b>,
        names: Names,
        read: ReadContent<'_, 'b, T>,
    ) -> Option<T> {
        reader.skip_space();
        let number = tagged(reader, self.tag(), names)?;
        read(number, reader)
    }

    /// Reports all that is wrong with a variant.
    pub fn explain<'b, T>(
        self,
        reader: &mut Reader<'b>,
        report: &mut Report,
        names: Names,
        explain: ExplainContent<'_, 'b, T>,
    ) -> Option<T> {
        reader.skip_space();
        let number = explain_tag(reader, report, self.tag(), names)?;
        explain(number, reader, report)
    }

    fn tag(self) -> &'static str {
        self.0.own[0][0]
    }

    /// Reads content that knows nothing of the tag.
    pub fn read_content<'b, T>(
        self,
        reader: &mut Reader<'b>,
        read: impl FnOnce(&mut Reader<'b>) -> Option<T>,
    ) -> Option<T> {
        let once = count(reader, self.tag()) == Some(1);
        once.then(|| reader.without(self.0, json::Names::NONE, read))?
    }

    /// Reports all that is wrong with content that knows nothing of the tag.
    pub fn explain_content<'b, T>(
        self,
        reader: &mut Reader<'b>,
        report: &mut Report,
        explain: impl FnOnce(&mut Reader<'b>, &mut Report) -> Option<T>,
    ) -> Option<T> {
        let once = count(reader, self.tag()) == Some(1);
        if !once {
            report.at_name(self.tag(), |report| report.add(object::repeated()));
        }
        let value = reader.without(self.0, json::Names::NONE, |reader| explain(reader, report));
        value.filter(|_| once)
    }
}

impl Adjacent {
    /// Reads a variant. Neither of the two members may come twice.
    pub fn read<'b, T>(
        self,
        reader: &mut Reader<'b>,
        names: Names,
        read: ReadContent<'_, 'b, T>,
    ) -> Option<T> {
        let Self {
            tag,
            content,
            unknown,
        } = self;
        reader.skip_space();
        let number = tagged(reader, tag, names)?;
        reader.deeper(|reader| {
            let (mut value, mut tags) = (None, 0);
            let mut members = object::open(reader)?;
            while let Some(name) = members.next(reader)? {
                if name == content {
                    if value.is_some() {
                        return None;
                    }
                    value = Some(read(number, reader)?);
                    continue;
                }
                if name == tag {
                    tags += 1;
                } else if unknown == Unknown::Denied {
                    return None;
                }
                reader.value()?;
            }
            let value = value.or_else(|| without_content(number, reader, read));
            value.filter(|_| tags == 1)
        })
    }

    /// Reports all that is wrong with a variant.
    pub fn explain<'b, T>(
        self,
        reader: &mut Reader<'b>,
        report: &mut Report,
        names: Names,
        explain: ExplainContent<'_, 'b, T>,
    ) -> Option<T> {
        let Self {
            tag,
            content,
            unknown,
        } = self;
        reader.skip_space();
        let number = explain_tag(reader, report, tag, names)?;
        let before = report.total();
        let (mut value, mut contents, mut tags) = (None, 0, 0);
        object::each_member_by_name(reader, report, "an object", |name, reader, report| {
            let seen = if name == content {
                &mut contents
            } else if name == tag {
                &mut tags
            } else {
                if unknown == Unknown::Denied {
                    report.add(object::unknown_member());
                }
                let _text = reader.value();
                return;
            };
            *seen += 1;
            if *seen > 1 {
                report.add(object::repeated());
            } else if name == content {
                value = explain(number, reader, report);
                return;
            }
            let _text = reader.value();
        })?;
        if contents == 0 {
            value = explain_without_content(number, reader, explain);
            value = value.or_else(|| missing(report, content));
        }
        value.filter(|_| report.total() == before)
    }
}

/// The member that names the variant, among those of its content: it has been looked at before.
#[derive(Clone, Copy, Debug)]
pub struct Tag;

impl super::Value<'_> for Tag {
    const EXPECTED: &'static str = "a string";

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.name().map(|_| Self)
    }
}
