//! Numbers, `bool`, `char` and addresses: whatever `FromStr` reads.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{FromParam, ParamError};
use crate::model::{Bound, Value, Violation, beyond};

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl FromParam<'_> for $type {
            const EXPECTED: &'static str = <Self as Value<'_>>::EXPECTED;

            fn from_param(value: &str) -> Result<Self, ParamError> {
                let wrong = |_| {
                    let bounds = [Self::MIN.into(), Self::MAX.into()];
                    no_integer(value, <Self as Value<'_>>::EXPECTED, bounds)
                };
                value.parse().map_err(wrong)
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

/// Beyond its type, or none at all.
#[cold]
fn no_integer(text: &str, expected: &'static str, bounds: [Bound; 2]) -> ParamError {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_integer = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_integer {
        beyond::of_integer(text, expected, bounds).into()
    } else {
        ParamError::expected(expected)
    }
}

macro_rules! floats {
    ($($type:ty)*) => {$(
        /// A finite number: `NaN` and `inf` are words to Rust, and no numbers to a client.
        impl FromParam<'_> for $type {
            const EXPECTED: &'static str = <Self as Value<'_>>::EXPECTED;

            fn from_param(value: &str) -> Result<Self, ParamError> {
                match value.parse::<Self>() {
                    Ok(number) if number.is_finite() => Ok(number),
                    parsed => {
                        let is_number = parsed.is_ok() && value.ends_with(|end: char| end.is_ascii_digit());
                        let bounds = [Self::MIN.into(), Self::MAX.into()];
                        Err(no_float(is_number, <Self as Value<'_>>::EXPECTED, bounds))
                    }
                }
            }
        }
    )*};
}

floats! { f32 f64 }

/// Beyond its type, or none at all.
#[cold]
fn no_float(is_number: bool, expected: &'static str, bounds: [Bound; 2]) -> ParamError {
    if is_number {
        beyond::of_float(expected, bounds).into()
    } else {
        ParamError::expected(expected)
    }
}

macro_rules! words {
    ($($type:ty: $expected:literal)*) => {$(
        impl FromParam<'_> for $type {
            const EXPECTED: &'static str = $expected;

            fn from_param(value: &str) -> Result<Self, ParamError> {
                value.parse().map_err(|_| ParamError::expected($expected))
            }
        }
    )*};
}

words! {
    bool: "true or false"
    char: "one character"
}

macro_rules! addresses {
    ($($type:ty: $expected:literal)*) => {$(
        impl FromParam<'_> for $type {
            const EXPECTED: &'static str = $expected;

            fn from_param(value: &str) -> Result<Self, ParamError> {
                let wrong = |_| Violation::new("ip", concat!("expected ", $expected));
                value.parse().map_err(wrong).map_err(ParamError::from)
            }
        }
    )*};
}

addresses! {
    IpAddr: "an IP address"
    Ipv4Addr: "an IPv4 address"
    Ipv6Addr: "an IPv6 address"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_to_their_bounds() {
        assert_eq!(u8::from_param("255"), Ok(255));
        assert!(u8::from_param("256").is_err());
        assert!(u8::from_param("-1").is_err());
        assert!(u8::from_param("").is_err());
        assert_eq!(i8::from_param("-128"), Ok(-128));
        assert!(u64::from_param("1 ").is_err());
    }

    #[test]
    fn a_float_is_finite() {
        assert_eq!(f64::from_param("1e3"), Ok(1000.0));
        for word in ["NaN", "inf", "-infinity", "1e999", ""] {
            assert!(f64::from_param(word).is_err(), "{word}");
        }
    }

    /// The code and the message of what is wrong.
    #[track_caller]
    fn wrong<T: for<'r> FromParam<'r> + std::fmt::Debug>(text: &str) -> String {
        let error = T::from_param(text).unwrap_err();
        format!("{}: {error}", error.violation().code())
    }

    #[test]
    fn a_number_beyond_its_type_is_told_from_what_is_none() {
        let within = "range: expected an integer from 0 to 255";
        for text in [
            "256",
            "-1",
            "+999",
            "340282366920938463463374607431768211456",
        ] {
            assert_eq!(wrong::<u8>(text), within, "{text}");
        }
        for text in ["", "tom", "1.0", "-", "+", "1 ", "０"] {
            let none = "type: expected an integer from 0 to 255";
            assert_eq!(wrong::<u8>(text), none, "{text}");
        }
        assert_eq!(wrong::<f64>("1e").as_str(), "type: expected a number");
        assert_eq!(wrong::<f64>("-inf").as_str(), "type: expected a number");
        let beyond = "range: expected a number from -3.4028235e38 to 3.4028235e38";
        assert_eq!(wrong::<f32>("1e39").as_str(), beyond);
    }

    #[test]
    fn an_error_says_what_was_expected() {
        assert_eq!(wrong::<bool>("yes"), "type: expected true or false");
        assert_eq!(wrong::<char>("ab"), "type: expected one character");
        assert_eq!(wrong::<Ipv6Addr>("1.2.3.4"), "ip: expected an IPv6 address");
    }
}
