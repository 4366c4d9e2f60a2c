//! `Option`, `Result`, lists and sets around the type of one value.

use std::{
    collections::{BTreeSet, HashSet, LinkedList, VecDeque},
    hash::{BuildHasher, Hash},
};

use super::{FromParam, ParamError, Values};

/// `None` where nothing was sent; what was sent must still parse.
impl<'r, T: FromParam<'r>> FromParam<'r> for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_param(value: &'r str) -> Result<Self, ParamError> {
        T::from_param(value).map(Some)
    }

    fn from_values(values: &Values<'r>) -> Result<Option<Self>, ParamError> {
        T::from_values(values).map(Some)
    }
}

macro_rules! lists {
    ($($list:ident<T $(, $hasher:ident)?>: [$($bound:ident)*];)+) => {$(
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
                values.each(|value| T::from_param(value).map(|value| list.extend([value])))?;
                Ok(Some(list))
            }
        }
    )+};
}

lists! {
    Vec<T>: [];
    VecDeque<T>: [];
    LinkedList<T>: [];
    BTreeSet<T>: [Ord];
    HashSet<T, H>: [Eq Hash];
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
