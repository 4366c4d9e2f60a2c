//! Sixteen bytes at once. Every 64-bit x86 processor has SSE2; `word` does the same without it, and
//! the tests hold both to the same answers.

#![allow(
    unsafe_code,
    reason = "the intrinsics are safe only in functions that name their target feature, and to call \
              such a function takes an `unsafe`, though the feature is there wherever this compiles"
)]

use std::arch::x86_64::{
    __m128i, _mm_add_epi8, _mm_cmpeq_epi8, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128,
    _mm_set_epi64x, _mm_set1_epi8,
};

/// Bytes that are looked at in one step.
pub(super) const STEP: usize = 16;

/// How many bytes come before the one that ends plain text. `None` if none of the sixteen does.
#[inline]
pub(super) fn end_of_plain(chunk: &[u8; STEP]) -> Option<usize> {
    // SAFETY: it takes SSE2, without which this module is not compiled.
    first(unsafe { ends_of_plain(chunk) })
}

/// How many of the bytes are digits before the first that is none. `None` if all are.
#[inline]
pub(super) fn end_of_digits(chunk: &[u8; STEP]) -> Option<usize> {
    // SAFETY: as above.
    first(unsafe { no_digits(chunk) })
}

/// A bit for each byte that is a quote, a backslash or a control character.
#[inline]
#[target_feature(enable = "sse2")]
fn ends_of_plain(chunk: &[u8; STEP]) -> i32 {
    let bytes = load(chunk);
    let quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x22));
    let escape = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x5C));
    let control = _mm_cmpeq_epi8(bytes, _mm_min_epu8(bytes, _mm_set1_epi8(0x1F)));
    _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, escape), control))
}

/// A bit for each byte that is no digit.
#[inline]
#[target_feature(enable = "sse2")]
fn no_digits(chunk: &[u8; STEP]) -> i32 {
    // The digits become the ten lowest numbers.
    let bytes = _mm_add_epi8(load(chunk), _mm_set1_epi8(-0x30));
    let digit = _mm_cmpeq_epi8(bytes, _mm_min_epu8(bytes, _mm_set1_epi8(9)));
    0xFFFF ^ _mm_movemask_epi8(digit)
}

/// One load, as it turns out.
#[inline]
#[target_feature(enable = "sse2")]
fn load(chunk: &[u8; STEP]) -> __m128i {
    let bytes = i128::from_le_bytes(*chunk);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "its low half and its high half"
    )]
    _mm_set_epi64x((bytes >> 64) as i64, bytes as i64)
}

/// The place of the lowest bit.
#[inline]
fn first(bits: i32) -> Option<usize> {
    (bits != 0).then_some(bits.trailing_zeros() as usize)
}
