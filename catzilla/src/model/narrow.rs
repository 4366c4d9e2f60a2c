//! `f32`, as serde reads it: a number that is too large for it is refused, and does not become infinite.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    hash::{BuildHasher, Hash},
};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, Unexpected, Visitor},
};

/// A type that holds such numbers.
pub trait Narrow {
    /// What is read in its place.
    type Read: DeserializeOwned;

    /// Makes it of what was read.
    fn of(read: Self::Read) -> Self;
}

/// Reads such a type.
///
/// # Errors
/// Where a number is too large, and as the type itself has them.
pub fn read_narrow<'de, T: Narrow, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::Read::deserialize(deserializer).map(T::of)
}

impl Narrow for f32 {
    type Read = Finite;

    fn of(Finite(number): Finite) -> Self {
        number
    }
}

impl<T: Narrow> Narrow for Option<T> {
    type Read = Option<T::Read>;

    fn of(read: Self::Read) -> Self {
        read.map(T::of)
    }
}

impl<T: Narrow> Narrow for Vec<T> {
    type Read = Vec<T::Read>;

    fn of(read: Self::Read) -> Self {
        read.into_iter().map(T::of).collect()
    }
}

/// As far as serde knows arrays.
impl<T: Narrow, const N: usize> Narrow for [T; N]
where
    [T::Read; N]: DeserializeOwned,
{
    type Read = [T::Read; N];

    fn of(read: Self::Read) -> Self {
        read.map(T::of)
    }
}

impl<K: DeserializeOwned + Ord, V: Narrow> Narrow for BTreeMap<K, V> {
    type Read = BTreeMap<K, V::Read>;

    fn of(read: Self::Read) -> Self {
        read.into_iter()
            .map(|(key, value)| (key, V::of(value)))
            .collect()
    }
}

impl<K, V: Narrow, H> Narrow for HashMap<K, V, H>
where
    K: DeserializeOwned + Eq + Hash,
    H: BuildHasher + Default,
{
    type Read = HashMap<K, V::Read, H>;

    fn of(read: Self::Read) -> Self {
        read.into_iter()
            .map(|(key, value)| (key, V::of(value)))
            .collect()
    }
}

/// A number that was not made infinite.
#[derive(Debug)]
pub struct Finite(f32);

impl<'de> Deserialize<'de> for Finite {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_f32(OfFinite)
    }
}

struct OfFinite;

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "this is how a number becomes an `f32`"
)]
impl Visitor<'_> for OfFinite {
    type Value = Finite;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_f32<E: Error>(self, number: f32) -> Result<Finite, E> {
        Ok(Finite(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Finite, E> {
        let narrow = number as f32;
        if narrow.is_infinite() && number.is_finite() {
            return Err(E::invalid_value(Unexpected::Float(number), &self));
        }
        Ok(Finite(narrow))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Finite, E> {
        Ok(Finite(number as f32))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Finite, E> {
        Ok(Finite(number as f32))
    }
}
