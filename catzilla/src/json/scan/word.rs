//! Eight bytes at once, as one word: for short texts, and for processors without SSE2.

/// Bytes that are looked at in one step.
pub(super) const STEP: usize = 8;

const ONES: u64 = u64::MAX / 0xFF;
const HIGHEST: u64 = ONES << 7;

/// How many bytes come before the one that ends plain text. `None` if none of the eight does.
#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "of one shape with the look at sixteen bytes"
)]
#[inline]
pub(super) fn end_of_plain(chunk: &[u8; STEP]) -> Option<usize> {
    let word = u64::from_le_bytes(*chunk);
    // With this bit the other way round, the quote comes right behind the control characters.
    let quote_or_control = below(word ^ (ONES * 0x02), 0x21);
    let escape = below(word ^ (ONES * 0x5C), 1);
    first(quote_or_control | escape)
}

/// How many of the bytes are digits before the first that is none. `None` if all are.
#[cfg(any(test, not(target_feature = "sse2")))]
#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "of one shape with the look at sixteen bytes"
)]
#[inline]
pub(super) fn end_of_digits(chunk: &[u8; STEP]) -> Option<usize> {
    let word = u64::from_le_bytes(*chunk) ^ (ONES * 0x30);
    // What is over 9 gets the highest bit, or has it.
    first(word.wrapping_add(ONES * 0x76) | word)
}

/// The lowest byte whose highest bit is set.
#[inline]
fn first(word: u64) -> Option<usize> {
    let found = word & HIGHEST;
    (found != 0).then_some(found.trailing_zeros() as usize / 8)
}

/// Sets the highest bit of the lowest byte that is less than `bound`, and of no byte below that one.
/// Those above it may be wrong, since a borrow goes upwards, and are never looked at.
#[inline]
fn below(word: u64, bound: u64) -> u64 {
    word.wrapping_sub(ONES * bound) & !word
}
