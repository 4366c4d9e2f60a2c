//! [`ToParam`]: how a value is written in a link.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

#[cfg(doc)]
use crate::FromParam;

/// A type that can be written as one parameter, so that [`FromParam`] reads the same value.
///
/// Implemented for all integers and floats, `bool`, `char`, IP addresses, and, behind features of this
/// crate, for the types of `chrono`, `jiff`, `rust_decimal`, `time` and `uuid` that are parameters. Text,
/// `Option` and lists need none. Implement it for a type of your own:
///
/// ```
/// use std::fmt;
///
/// use catzilla::{ToParam, prelude::*};
///
/// #[derive(Clone, Copy)]
/// enum Order { Newest, Oldest }
///
/// impl FromParam<'_> for Order {
///     const EXPECTED: &'static str = "newest or oldest";
///
///     fn from_param(value: &str) -> Result<Self, ParamError> {
///         match value {
///             "newest" => Ok(Self::Newest),
///             "oldest" => Ok(Self::Oldest),
///             _ => Err(ParamError::expected(Self::EXPECTED)),
///         }
///     }
/// }
///
/// impl ToParam for Order {
///     fn write_param(&self, out: &mut dyn fmt::Write) -> fmt::Result {
///         out.write_str(match self {
///             Self::Newest => "newest",
///             Self::Oldest => "oldest",
///         })
///     }
/// }
///
/// #[get("/posts?<order>")]
/// async fn posts(order: Option<Order>) {
///     let _ = order;
/// }
///
/// # fn main() {
/// assert_eq!(uri!(posts(order = Order::Oldest)), "/posts?order=oldest");
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as a parameter",
    label = "not the type of a parameter in a link",
    note = "implement `catzilla::ToParam` for it, beside `FromParam`"
)]
pub trait ToParam {
    /// Writes the value as it is read; what has to be escaped in a link is escaped by the link.
    ///
    /// # Errors
    /// Those of `out`, of which there are none.
    fn write_param(&self, out: &mut dyn fmt::Write) -> fmt::Result;
}

macro_rules! displayed {
    ($($ty:ty)*) => {$(
        impl ToParam for $ty {
            fn write_param(&self, out: &mut dyn fmt::Write) -> fmt::Result {
                write!(out, "{self}")
            }
        }
    )*};
}

displayed! {
    u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize bool char IpAddr Ipv4Addr Ipv6Addr
}

macro_rules! floats {
    ($($ty:ty)*) => {$(
        /// `1`, `0.5`, `1e300`.
        impl ToParam for $ty {
            fn write_param(&self, out: &mut dyn fmt::Write) -> fmt::Result {
                // Displayed, 1e300 has three hundred digits.
                let text = format!("{self:?}");
                out.write_str(text.strip_suffix(".0").unwrap_or(&text))
            }
        }
    )*};
}

floats! { f32 f64 }
