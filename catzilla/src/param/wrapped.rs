//! `Option`, `Result`, lists and sets around the type of one value.

use std::{
    collections::{BTreeSet, HashSet, LinkedList, VecDeque},
    convert::Infallible,
    hash::{BuildHasher, Hash},
};

use super::{FromParam, ParamError, Values};
use crate::model::{
    Part, Report,
    set::{hashed, in_order},
};

/// `None` where nothing was sent; what was sent must still parse.
impl<'r, T: FromParam<'r>> FromParam<'r> for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_param(value: &'r str) -> Result<Self, ParamError> {
        T::from_param(value).map(Some)
    }

    fn from_values(values: &Values<'r>) -> Result<Option<Self>, ParamError> {
        T::from_values(values).map(Some)
    }

    fn explain(values: &Values<'r>, error: ParamError, report: &mut Report) -> Option<Part<Self>> {
        T::explain(values, error, report)?.change(|value| Some(Some(value)))
    }

    fn placed(values: &Values<'r>) -> Option<Part<Self>> {
        T::placed(values)?.change(|value| Some(Some(value)))
    }
}

macro_rules! lists {
    ($($list:ident<T $(, $hasher:ident)?>: $part:expr, [$($bound:ident)*];)+) => {$(
        /// Every value under the name, in the order sent; none at all is an empty list.
        impl<'r, T: FromParam<'r> $(+ $bound)* $(, $hasher: BuildHasher + Default)?> FromParam<'r>
            for $list<T $(, $hasher)?>
        {
            const EXPECTED: &'static str = T::EXPECTED;

            fn from_param(value: &'r str) -> Result<Self, ParamError> {
                T::from_param(value).map(|value| Self::from_iter([value]))
            }

            fn from_values(values: &Values<'r>) -> Result<Option<Self>, ParamError> {
                let mut list = Self::default();
                values.each(|value| T::from_param(value?).map(|value| list.extend([value])))?;
                Ok(Some(list))
            }

            fn explain(
                values: &Values<'r>,
                _: ParamError,
                report: &mut Report,
            ) -> Option<Part<Self>> {
                Some($part(explain_items(values, report)))
            }

            fn placed(values: &Values<'r>) -> Option<Part<Self>> {
                Some($part(explain_items(values, &mut Report::new())))
            }
        }
    )+};
}

lists! {
    Vec<T>: in_order_sent, [];
    VecDeque<T>: in_order_sent, [];
    LinkedList<T>: in_order_sent, [];
    BTreeSet<T>: |part: Part<Vec<T>>| part.regroup(in_order), [Ord];
    HashSet<T, H>: |part: Part<Vec<T>>| part.regroup(hashed), [Eq Hash];
}

fn in_order_sent<T, L: FromIterator<T>>(part: Part<Vec<T>>) -> Part<L> {
    part.regroup(|items, places| (items.into_iter().collect(), places))
}

/// Each item that is wrong, at its place; as in a model, one value is no list that has places.
fn explain_items<'r, T: FromParam<'r>>(values: &Values<'r>, report: &mut Report) -> Part<Vec<T>> {
    let has_places = values.count() != 1;
    let (mut list, mut wrong, mut len) = (Vec::new(), Vec::new(), 0);
    let Ok(()) = values.each(|value| {
        let item = if has_places {
            report.at_index(len, |report| explain_item(value, report))
        } else {
            explain_item(value, report)
        };
        match item {
            Some(item) => list.push(item),
            None => wrong.push(len),
        }
        len += 1;
        Ok::<_, Infallible>(())
    });
    Part::of_list(list, len, &wrong)
}

fn explain_item<'r, T: FromParam<'r>>(
    value: Result<&'r str, ParamError>,
    report: &mut Report,
) -> Option<T> {
    match value.map(|text| (text, T::from_param(text))) {
        Ok((_, Ok(item))) => return Some(item),
        Ok((text, Err(error))) => drop(T::explain(&Values::only(text), error, report)),
        Err(error) => report.add(error.into()),
    }
    None
}

/// Hands a value that does not parse to the handler; one that is missing is still a 422.
impl<'r, T: FromParam<'r>> FromParam<'r> for Result<T, ParamError> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_param(value: &'r str) -> Result<Self, ParamError> {
        Ok(T::from_param(value))
    }

    fn from_values(values: &Values<'r>) -> Result<Option<Self>, ParamError> {
        Ok(T::from_values(values).transpose())
    }
}
