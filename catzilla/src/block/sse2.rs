//! In one step each, which every 64-bit x86 processor can make.

#![allow(
    unsafe_code,
    reason = "compilers do not make one comparison out of sixteen; with it a look-up takes a sixth \
              fewer instructions, and a string is passed sixteen bytes at a time"
)]
#![allow(
    clippy::inline_always,
    reason = "a few instructions, in the innermost loops"
)]

use std::arch::x86_64::{
    __m128i, _mm_add_epi8, _mm_cmpeq_epi8, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128,
    _mm_set_epi64x, _mm_set1_epi8,
};

use super::Block;

/// Where this byte stands.
#[inline(always)]
pub(crate) fn find(byte: u8, block: Block) -> u32 {
    places(is(load(block), byte))
}

/// Where a string does not go on as it is: a quote, a backslash or a control character (RFC 8259,
/// section 7).
#[inline(always)]
pub(crate) fn ends_of_plain(block: Block) -> u32 {
    let bytes = load(block);
    // SAFETY: these intrinsics take and return values and touch no memory. They are unsafe only where
    // the processor may lack SSE2, and without SSE2 this module is not compiled.
    unsafe {
        let control = _mm_cmpeq_epi8(bytes, _mm_min_epu8(bytes, _mm_set1_epi8(0x1F)));
        let special = _mm_or_si128(is(bytes, b'"'), is(bytes, b'\\'));
        places(_mm_or_si128(special, control))
    }
}

/// Where no digit stands.
#[inline(always)]
pub(crate) fn no_digits(block: Block) -> u32 {
    // SAFETY: as above.
    unsafe {
        // The digits become the ten lowest numbers.
        let bytes = _mm_add_epi8(load(block), _mm_set1_epi8(-0x30));
        let digit = _mm_cmpeq_epi8(bytes, _mm_min_epu8(bytes, _mm_set1_epi8(9)));
        0xFFFF ^ places(digit)
    }
}

/// One load, as it turns out.
#[inline(always)]
fn load(block: Block) -> __m128i {
    let bytes = i128::from_le_bytes(block);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "its low half and its high half"
    )]
    // SAFETY: as above.
    unsafe {
        _mm_set_epi64x((bytes >> 64) as i64, bytes as i64)
    }
}

#[inline(always)]
fn is(bytes: __m128i, byte: u8) -> __m128i {
    // SAFETY: as above.
    unsafe { _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte.cast_signed())) }
}

/// The highest bit of each byte.
#[inline(always)]
fn places(bytes: __m128i) -> u32 {
    // SAFETY: as above.
    unsafe { _mm_movemask_epi8(bytes) }.cast_unsigned()
}
