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
        self.skip_space();
        let start = self.offset();
        let mut value = 0;
        while let Some(digit) = self.digit() {
            value = u64::wrapping_mul(value, 10).wrapping_add(digit);
            self.skip(1);
        }
        match self.offset() - start {
            0 => return None,
            1 => {}
            2..=19 if self.text().as_bytes()[start] != b'0' => {}
            _ => return self.long_integer(start),
        }
        self.ends_integer().then_some(value)
    }

    /// An integer.
    #[inline]
    pub fn signed(&mut self) -> Option<i64> {
        self.skip_space();
        if !self.take_byte(b'-') {
            return i64::try_from(self.unsigned()?).ok();
        }
        self.digit()?;
        let number = 0_i64.checked_sub_unsigned(self.unsigned()?)?;
        (number < 0).then_some(number)
    }

    /// An integer of any type, with as many digits as it takes.
    pub fn integer<T: std::str::FromStr>(&mut self) -> Option<T> {
        let number = self.number()?;
        let fits = number.is_integer && number.text != "-0";
        fits.then(|| number.text.parse().ok())?
    }

    /// A number with twenty digits, or one that begins with zeros.
    #[cold]
    fn long_integer(&mut self, start: usize) -> Option<u64> {
        self.move_to(start);
        self.integer()
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
        let start = self.offset();
        self.take_byte(b'-');
        if !self.take_byte(b'0') {
            self.digits()?;
        }
        let whole = self.offset();
        if self.take_byte(b'.') {
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.skip(1);
            let _sign = self.take_byte(b'+') || self.take_byte(b'-');
            self.digits()?;
        }
        let is_integer = self.offset() == whole;
        let text = self.since(start)?;
        Some(Number { text, is_integer })
    }

    /// One digit or more.
    #[inline]
    fn digits(&mut self) -> Option<()> {
        self.digit()?;
        let (chunks, _) = self.rest().as_chunks();
        for chunk in chunks {
            if let Some(run) = scan::digit_run(*chunk) {
                self.skip(run);
                return Some(());
            }
            self.skip(scan::STEP);
        }
        while self.digit().is_some() {
            self.skip(1);
        }
        Some(())
    }

    #[inline]
    fn digit(&self) -> Option<u64> {
        let digit = self.peek()?.wrapping_sub(b'0');
        (digit < 10).then_some(u64::from(digit))
    }

    /// Whether what comes next does not make the number more than an integer.
    #[inline]
    fn ends_integer(&self) -> bool {
        !matches!(self.peek(), Some(b'.' | b'e' | b'E'))
    }
}

/// A decimal without an exponent whose digits make an integer that a double holds exactly, and whose
/// power of ten is exact as well: then one division rounds only once (Clinger, 1990).
#[inline]
fn short_decimal(text: &str) -> Option<f64> {
    const EXACT: u64 = 1 << 53;
    const POWERS: [f64; 20] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19,
    ];
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    // Nineteen digits and a point: the sum cannot overflow.
    if digits.len() > 20 {
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
