//! `{"tag": "name", …}`: the tag stands among the members of the content.

use super::{
    ExplainContent, Names, ReadContent,
    tag::{explain_tag, tagged},
};
use crate::{
    json::{self, Reader},
    model::{Report, object},
};

/// `{"tag": "name", …}`: a member beside those of the content, which is an object.
#[derive(Clone, Copy, Debug)]
pub struct Internal(pub &'static json::Names);

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
