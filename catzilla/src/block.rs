//! Finds a byte among sixteen at once.

#![allow(
    unsafe_code,
    reason = "compilers do not make one comparison out of sixteen; with it a look-up takes a sixth \
              fewer instructions"
)]
#![allow(
    clippy::cast_possible_truncation,
    reason = "a block is cut in two words"
)]
#![allow(
    clippy::inline_always,
    reason = "a few instructions, in the innermost loops"
)]

/// Sixteen bytes of a text.
pub(crate) type Block = [u8; 16];

/// Where this byte stands in a block: a bit for each place, the lowest for the first.
#[inline(always)]
pub(crate) fn find(byte: u8, block: Block) -> u64 {
    #[cfg(target_arch = "x86_64")]
    return find_wide(byte, block);
    #[cfg(not(target_arch = "x86_64"))]
    return find_by_words(byte, block);
}

/// In one comparison, which every x86-64 processor can make.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn find_wide(byte: u8, block: Block) -> u64 {
    use std::arch::x86_64::{_mm_cmpeq_epi8, _mm_movemask_epi8, _mm_set_epi64x, _mm_set1_epi8};

    let [low, high] = words(block).map(u64::cast_signed);
    // SAFETY: these functions take and return values and touch no memory. They are unsafe only
    // where the processor may lack SSE2, and SSE2 is a part of x86-64.
    let found = unsafe {
        let wanted = _mm_set1_epi8(byte.cast_signed());
        _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_set_epi64x(high, low), wanted))
    };
    u64::from(found.cast_unsigned())
}

/// The same in plain arithmetic.
#[cfg(any(test, not(target_arch = "x86_64")))]
#[inline(always)]
fn find_by_words(byte: u8, block: Block) -> u64 {
    const LOW: u64 = u64::from_le_bytes([0x7f; 8]);
    let [low, high] = words(block).map(|word| {
        let others = word ^ u64::from_le_bytes([byte; 8]);
        // The high bit of every byte that is another one; nothing is carried from byte to byte.
        let others = (((others & LOW) + LOW) | others) & !LOW;
        // The product gathers the eight high bits in its highest byte.
        ((others ^ !LOW) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
    });
    low | high << 8
}

#[inline(always)]
fn words(block: Block) -> [u64; 2] {
    let both = u128::from_le_bytes(block);
    [both as u64, (both >> 64) as u64]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_byte_wherever_it_stands_and_nothing_else() {
        let others = [b'/' + 1, b'/' - 1, b'/' | 0x80, 0, 0xff, 1, b'a'];
        for places in 0_u64..1 << 16 {
            let other = others[(places % 7) as usize];
            let byte = |at: usize| if places >> at & 1 == 1 { b'/' } else { other };
            let block = std::array::from_fn(byte);
            assert_eq!(find(b'/', block), places);
            assert_eq!(find_by_words(b'/', block), places);
        }
    }

    #[test]
    fn finds_every_byte_among_every_other() {
        for (byte, other) in (0..=u8::MAX).flat_map(|a| (0..=u8::MAX).map(move |b| (a, b))) {
            let mut block = [other; 16];
            block[5] = byte;
            let places = if byte == other { 0xffff } else { 1 << 5 };
            assert_eq!(find(byte, block), places);
            assert_eq!(find_by_words(byte, block), places);
        }
    }
}
