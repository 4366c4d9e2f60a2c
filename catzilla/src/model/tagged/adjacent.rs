//! `{"tag": "name", "content": …}`: the content is a member as well.

use super::{
    ExplainContent, Names, ReadContent, explain_without_content, missing,
    tag::{explain_tag, tagged},
    without_content,
};
use crate::{
    json::Reader,
    model::{
        Report,
        object::{self, Unknown},
    },
};

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
        let (before, said) = (report.total(), report.violations().len());
        let (mut value, mut contents, mut tags) = (None, 0, 0);
        object::each_member_by_name(reader, report, "an object", |name, reader, report| {
            let seen = if name == content {
                &mut contents
            } else if name == tag {
                &mut tags
            } else {
                if unknown == Unknown::Denied {
                    report.add_unless_within(said, object::unknown_member());
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
