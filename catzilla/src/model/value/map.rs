//! Maps, and JSON that is kept as text.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    hash::{BuildHasher, Hash},
};

use super::Value;
use crate::{
    json::{Names, Reader},
    model::{Report, object, of_pairs},
};

const OBJECT: &str = "an object";

const OF_OBJECTS: &str = "the values of a map in this argument are objects, and the pairs of a query, a form, a path or headers \
     hold nothing but texts";

/// The name of a member, as the key of a map.
pub trait Key<'b>: Sized {
    /// Makes a key of a name.
    fn from_name(name: Cow<'b, str>) -> Self;

    /// The name.
    fn name(&self) -> &str;
}

impl<'b> Key<'b> for Cow<'b, str> {
    fn from_name(name: Cow<'b, str>) -> Self {
        name
    }

    fn name(&self) -> &str {
        self
    }
}

impl<'b> Key<'b> for String {
    fn from_name(name: Cow<'b, str>) -> Self {
        name.into_owned()
    }

    fn name(&self) -> &str {
        self
    }
}

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
                        if map.insert(K::from_name(name), V::read(reader)?).is_some() {
                            return None;
                        }
                    }
                    Some(map)
                })
            }

            fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
                let mut map = Self::default();
                let mut right = true;
                object::each_member_by_name(reader, report, OBJECT, |name, reader, report| {
                    let value = V::explain(reader, report);
                    let Some(value) = value else {
                        right = false;
                        return;
                    };
                    if map.insert(K::from_name(name), value).is_some() {
                        right = false;
                        report.add(object::repeated());
                    }
                })?;
                right.then_some(map)
            }

            fn holds(&self) -> bool {
                self.values().all(Value::holds)
            }

            fn check(&self, report: &mut Report) {
                for (key, value) in self {
                    report.at_name(key.name(), |report| value.check(report));
                }
            }
        }
    )*};
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
