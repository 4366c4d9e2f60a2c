//! Looks at eight bytes at once, in plain arithmetic: the highest bit of each byte that is looked for.

const ONES: u64 = u64::MAX / 0xFF;
const HIGHEST: u64 = ONES << 7;

/// Where this byte stands.
#[cfg(any(test, not(all(target_arch = "x86_64", target_feature = "sse2"))))]
#[inline]
pub(super) fn find(byte: u8, word: u64) -> u64 {
    !at_least(1, word ^ (ONES * u64::from(byte))) & HIGHEST
}

/// Where a string does not go on as it is.
#[inline]
pub(crate) fn ends_of_plain(word: u64) -> u64 {
    // With this bit the other way round, the quote comes right behind the control characters.
    let plain = at_least(0x21, word ^ (ONES * 0x02)) & at_least(1, word ^ (ONES * 0x5C));
    !plain & HIGHEST
}

/// Where no digit stands.
#[inline]
pub(crate) fn no_digits(word: u64) -> u64 {
    // The digits become the ten lowest numbers.
    at_least(10, word ^ (ONES * 0x30))
}

/// The bits from each byte, next to each other.
#[cfg(any(test, not(all(target_arch = "x86_64", target_feature = "sse2"))))]
#[inline]
pub(super) fn gather(highest: u64) -> u32 {
    // The product gathers the eight bits in its highest byte.
    let bits = (highest >> 7).wrapping_mul(0x0102_0408_1020_4080);
    u32::from(bits.to_be_bytes()[0])
}

/// Which bytes are no less than `bound`, of 128 at the most; nothing is carried from byte to byte.
#[inline]
fn at_least(bound: u64, word: u64) -> u64 {
    let low = word & !HIGHEST;
    ((low + ONES * (0x80 - bound)) | word) & HIGHEST
}
