//! Maps, and JSON that is kept as text.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    hash::{BuildHasher, Hash},
};

use super::{Key, Value};
use crate::{
    json::{Names, Reader},
    model::{Part, Report, object, of_pairs},
};

const OBJECT: &str = "an object";

const OF_OBJECTS: &str = "the values of a map in this argument are objects, and the pairs of a query, a form, a path or headers \
     hold nothing but texts";

macro_rules! maps {
    ($($map:ident<$($hasher:ident)?>: $($bound:path),+;)*) => {$(
        /// A name that repeats is refused.
        impl<'b, K: Key<'b> $(+ $bound)+, V: Value<'b> $(, $hasher: BuildHasher + Default)?> Value<'b>
            for $map<K, V $(, $hasher)?>
        {
            const EXPECTED: &'static str = OBJECT;
            const MEMBERS: Option<&'static Names> = Some(Names::ANY);
            const IS_OBJECT: bool = true;
            const NOT_OF_PAIRS: Option<&'static str> = of_pairs::wrong_if(V::IS_OBJECT, OF_OBJECTS);
            const STATE: Option<&'static str> = V::STATE;

            fn read(reader: &mut Reader<'b>) -> Option<Self> {
                let mut map = Self::default();
                reader.deeper(|reader| {
                    let mut members = object::open(reader)?;
                    while let Some(name) = members.next(reader)? {
                        if map.insert(K::from_name(name)?, V::read(reader)?).is_some() {
                            return None;
                        }
                    }
                    Some(map)
                })
            }

            fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
                Self::explain_part(reader, report).ok()
            }

            fn explain_part(
                reader: &mut Reader<'b>,
                report: &mut Report,
            ) -> Result<Self, Option<Part<Self>>> {
                let (mut map, mut wrong, mut first) = (Self::default(), Vec::new(), None);
                let (before, mut no_keys) = (report.total(), 0);
                object::each_member_by_name(reader, report, OBJECT, |name, reader, report| {
                    let key = K::explain_name(name.clone(), report);
                    no_keys += usize::from(key.is_none());
                    let start = reader.offset();
                    let value = V::explain(reader, report);
                    first = first.or(value.is_some().then_some(start));
                    match (key, value) {
                        (Some(key), Some(value)) => {
                            if map.insert(key, value).is_some() {
                                report.add(object::repeated());
                            }
                        }
                        (Some(_), None) => wrong.push(name),
                        (None, _) => {}
                    }
                })
                .ok_or(None)?;
                if report.total() == before {
                    return Ok(map);
                }
                wrong.sort_unstable();
                wrong.dedup();
                let mut len = map.len() + no_keys;
                for name in &wrong {
                    let key = K::from_name(name.clone());
                    let Some(key) = key.filter(|key| !map.contains_key(key)) else {
                        continue;
                    };
                    len += 1;
                    if let Some(value) = stand_in(reader, first) {
                        map.insert(key, value);
                    }
                }
                let wrong = wrong.into_iter().map(Cow::into_owned).collect();
                Err(Some(Part::of_map(map, len, wrong)))
            }

            fn holds(&self) -> bool {
                self.iter().all(|(key, value)| key.is_right() && value.holds())
            }

            fn check(&self, report: &mut Report) {
                for (key, value) in self {
                    report.at_name(&key.name(), |report| {
                        key.check_name(report);
                        value.check(report);
                    });
                }
            }
        }
    )*};
}

/// Texts of which most types read one.
const MOST: [&str; 6] = ["null", "0", "\"\"", "[]", "{}", "false"];

/// A value in place of a wrong one, so that something can be said of its key: the right one that stands here,
/// or else any.
fn stand_in<'b, V: Value<'b>>(reader: &mut Reader<'b>, right: Option<usize>) -> Option<V> {
    match right {
        Some(offset) => reader.again(offset, V::read),
        None => MOST
            .iter()
            .find_map(|text| V::read(&mut Reader::new(text, reader.arena()).seeing(reader.seen()))),
    }
}

maps! {
    BTreeMap<>: Ord;
    HashMap<H>: Eq, Hash;
}

/// A JSON value of any kind, checked and kept as the text that came.
///
/// ```
/// use catzilla::{JsonValue, Model};
///
/// #[derive(Model)]
/// struct Event<'a> { kind: &'a str, payload: JsonValue<'a> }
///
/// let event = Event::from_json(br#"{"kind": "created", "payload": [1, 2]}"#).unwrap();
/// assert_eq!(event.payload.as_str(), "[1, 2]");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct JsonValue<'b>(&'b str);

/// A JSON object, checked and kept as the text that came; empty by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct JsonMap<'b>(&'b str);

impl<'b> JsonValue<'b> {
    /// The text, without space around it.
    #[must_use]
    pub fn as_str(&self) -> &'b str {
        self.0
    }
}

impl<'b> JsonMap<'b> {
    /// The text, from the first brace to the last.
    #[must_use]
    pub fn as_str(&self) -> &'b str {
        self.0
    }
}

impl Default for JsonMap<'_> {
    fn default() -> Self {
        Self("{}")
    }
}

impl<'b> Value<'b> for JsonValue<'b> {
    const EXPECTED: &'static str = "a value";

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        reader.skip_space();
        if reader.is_at_no_text() {
            return None;
        }
        reader.value().map(Self)
    }
}

impl<'b> Value<'b> for JsonMap<'b> {
    const EXPECTED: &'static str = OBJECT;
    const IS_OBJECT: bool = true;

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        reader.object().map(Self)
    }
}
