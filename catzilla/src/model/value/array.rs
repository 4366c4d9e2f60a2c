//! Arrays: lists of a length that is known.

use super::{
    Value,
    items::{LIST, check, explain, read, wrong_length},
};
use crate::{
    json::Reader,
    model::{Part, Report, of_pairs::NO_OBJECT},
};

/// A list of exactly `N` items.
impl<'b, T: Value<'b>, const N: usize> Value<'b> for [T; N] {
    const EXPECTED: &'static str = LIST;
    const IS_OBJECT: bool = T::IS_OBJECT;
    const NOT_OF_PAIRS: Option<&'static str> = Some(NO_OBJECT);
    const STATE: Option<&'static str> = T::STATE;

    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        read::<Vec<T>>(reader)?.try_into().ok()
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        Self::explain_part(reader, report).ok()
    }

    fn explain_part(
        reader: &mut Reader<'b>,
        report: &mut Report,
    ) -> Result<Self, Option<Part<Self>>> {
        let start = reader.offset();
        let (len, part) = match explain::<Vec<T>>(reader, report) {
            Ok(items) => match items.try_into() {
                Ok(items) => return Ok(items),
                Err(items) => (items.len(), None),
            },
            Err(part) => (part.as_ref().map_or(N, Part::len), part),
        };
        if len == N {
            return Err(part.and_then(|part| filled(part, reader, start)));
        }
        report.add(wrong_length(N, len));
        Err(None)
    }

    fn holds(&self) -> bool {
        self.iter().all(Value::holds)
    }

    fn check(&self, report: &mut Report) {
        check(self, report);
    }
}

/// The first item that is right stands in for those that are wrong, of the list that begins at `start`.
fn filled<'b, T: Value<'b>, const N: usize>(
    part: Part<Vec<T>>,
    reader: &mut Reader<'b>,
    start: usize,
) -> Option<Part<[T; N]>> {
    let first = part.first_place()?;
    let first = reader.again(start, |reader| offset_of(first, reader))?;
    part.change(|mut items| {
        while items.len() < N {
            items.push(reader.again(first, T::read)?);
        }
        items.try_into().ok()
    })
}

/// Where an item of the list begins that stands here.
fn offset_of(index: usize, reader: &mut Reader<'_>) -> Option<usize> {
    reader.skip_space();
    reader.take_byte(b'[').then_some(())?;
    for _ in 0..index {
        reader.value()?;
        reader.goes_on(b']')?;
    }
    Some(reader.offset())
}
