//! Numbers, `bool`, `char` and addresses: whatever `FromStr` reads.

use super::{FromParam, ParamError};

macro_rules! from_str {
    ($($type:ty: $expected:literal)*) => {$(
        impl FromParam<'_> for $type {
            const EXPECTED: &'static str = $expected;

            fn from_param(value: &str) -> Result<Self, ParamError> {
                value.parse().map_err(|_| ParamError::expected(Self::EXPECTED))
            }
        }
    )*};
}

from_str! {
    u8: "an integer from 0 to 255"
    u16: "an integer from 0 to 65535"
    u32: "an integer from 0 to 4294967295"
    u64: "an integer from 0 to 18446744073709551615"
    u128: "an unsigned integer of 128 bits"
    usize: "an unsigned integer"
    i8: "an integer from -128 to 127"
    i16: "an integer from -32768 to 32767"
    i32: "an integer from -2147483648 to 2147483647"
    i64: "an integer from -9223372036854775808 to 9223372036854775807"
    i128: "an integer of 128 bits"
    isize: "an integer"
    bool: "true or false"
    char: "one character"
    std::net::IpAddr: "an IP address"
    std::net::Ipv4Addr: "an IPv4 address"
    std::net::Ipv6Addr: "an IPv6 address"
}

macro_rules! finite {
    ($($type:ty)*) => {$(
        /// A finite number: `NaN` and `inf` are words to Rust, and no numbers to a client.
        impl FromParam<'_> for $type {
            const EXPECTED: &'static str = "a number";

            fn from_param(value: &str) -> Result<Self, ParamError> {
                match value.parse::<Self>() {
                    Ok(number) if number.is_finite() => Ok(number),
                    _ => Err(ParamError::expected(Self::EXPECTED)),
                }
            }
        }
    )*};
}

finite! { f32 f64 }

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

    #[test]
    fn an_error_says_what_was_expected() {
        let error = bool::from_param("yes").unwrap_err();
        assert_eq!(error.to_string(), "expected true or false");
    }
}
