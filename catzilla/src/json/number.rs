//! Numbers (RFC 8259, section 6).

use super::{Reader, scan};

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number<'b> {
    /// From its sign to its last digit.
    pub text: &'b str,
    /// Whether it has neither a fraction nor an exponent.
    pub is_integer: bool,
}

impl<'b> Reader<'b> {
    /// An integer without a sign. `1.0` and `1e2` are none, and neither is `-0`.
    #[inline]
    pub fn unsigned(&mut self) -> Option<u64> {
        match self.short_unsigned() {
            None => self.integer(),
            value => value,
        }
    }

    /// An integer that begins right here, whose digits a `u64` holds for sure, and which is followed by
    /// what follows most values. Of any other, nothing is passed.
    #[inline]
    fn short_unsigned(&mut self) -> Option<u64> {
        let bytes = self.rest().as_bytes();
        let (mut digits, mut value) = (0, 0_u64);
        let behind = loop {
            match bytes.get(digits)? {
                digit @ b'0'..=b'9' => {
                    value = value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
                }
                behind => break behind,
            }
            digits += 1;
        };
        let short = digits == 1 || (2..=19).contains(&digits) && bytes[0] != b'0';
        if !short || !matches!(behind, b',' | b'}' | b']') {
            return None;
        }
        self.skip(digits);
        Some(value)
    }

    /// An integer.
    #[inline]
    pub fn signed(&mut self) -> Option<i64> {
        match self.short_unsigned() {
            None => self.integer(),
            Some(value) => i64::try_from(value).ok(),
        }
    }

    /// An integer of any type, with as many digits as it takes.
    #[cold]
    pub fn integer<T: std::str::FromStr>(&mut self) -> Option<T> {
        let number = self.number()?;
        let fits = number.is_integer && number.text != "-0";
        fits.then(|| number.text.parse().ok())?
    }

    /// A number, rounded to the nearest that the type has; one that is beyond them all is refused.
    #[inline]
    pub fn float(&mut self) -> Option<f64> {
        let number = self.number()?;
        let value: f64 = short_decimal(number.text).or_else(|| number.text.parse().ok())?;
        value.is_finite().then_some(value)
    }

    /// A number as it stands in the text.
    #[inline]
    pub fn number(&mut self) -> Option<Number<'b>> {
        self.skip_space();
        let start = self.rest();
        let is_integer = self.pass_number()?;
        let text = self.since(start)?;
        Some(Number { text, is_integer })
    }

    /// Passes a number; whether it has neither a fraction nor an exponent.
    pub(super) fn pass_number(&mut self) -> Option<bool> {
        let rest = self.rest();
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        let rest = match rest.strip_prefix('0') {
            None => self.behind_digits(rest)?,
            Some(rest) => rest,
        };
        let (rest, fraction) = match rest.strip_prefix('.') {
            None => (rest, false),
            Some(rest) => (self.behind_digits(rest)?, true),
        };
        let Some(exponent) = rest.strip_prefix(['e', 'E']) else {
            self.go_on_with(rest);
            return Some(!fraction);
        };
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        let rest = self.behind_digits(digits)?;
        self.go_on_with(rest);
        Some(false)
    }

    /// What is left behind one digit or more, which have to be here.
    #[inline]
    fn behind_digits(&mut self, text: &'b str) -> Option<&'b str> {
        let run = scan::digit_run(text.as_bytes());
        if run == 0 {
            self.go_on_with(text);
            return None;
        }
        text.get(run..)
    }
}

/// A decimal without an exponent whose digits make an integer that a double holds exactly, and whose
/// power of ten is exact as well: then one division rounds only once (Clinger, 1990).
#[inline]
fn short_decimal(text: &str) -> Option<f64> {
    const EXACT: u64 = 1 << 53;
    const POWERS: [f64; 19] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18,
    ];
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    // Nineteen digits are the most that a `u64` holds for sure.
    if digits.len() > 19 {
        return None;
    }
    let (mut sum, mut point) = (0_u64, digits.len() - 1);
    for (at, byte) in digits.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => sum = sum.wrapping_mul(10).wrapping_add(u64::from(byte - b'0')),
            b'.' => point = at,
            _ => return None,
        }
    }
    let fraction = digits.len() - 1 - point;
    if sum > EXACT {
        return None;
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "it is exact, as has just been seen"
    )]
    let value = sum as f64 / POWERS[fraction];
    Some(if negative { -value } else { value })
}
