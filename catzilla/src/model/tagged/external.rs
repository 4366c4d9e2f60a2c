//! `{"name": content}`, or `"name"`: the variant is named by the only member.

use super::{
    ExplainContent, Names, ReadContent, explain_without_content, number, unknown, without_content,
    written,
};
use crate::{
    json::Reader,
    model::{Report, Violation, object},
};

/// `{"name": content}`, or `"name"` for a variant without content.
#[derive(Clone, Copy, Debug)]
pub struct External;

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
            return not_one_member(report, names, count);
        }
        value
    }
}

fn not_one_member<T>(report: &mut Report, names: Names, count: usize) -> Option<T> {
    let names = written(names);
    let found = match count {
        0 => "none".to_owned(),
        _ => count.to_string(),
    };
    let message = format!(
        "expected one member, called one of {}, found {found}",
        names.join(", ")
    );
    let violation = Violation::new("type", message).bound("expected", "an object with one member");
    report.add(violation.bound("found", count).bound("allowed", names));
    None
}
