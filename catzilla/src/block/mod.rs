//! Looks at sixteen bytes of a text at once.
//!
//! Each function answers with a bit for each place, the lowest for the first.

#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
mod sse2;
pub(crate) mod word;

#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
pub(crate) use self::sse2::{ends_of_plain, find, no_digits};
#[cfg(not(all(target_arch = "x86_64", target_feature = "sse2")))]
pub(crate) use self::twin::{ends_of_plain, find, no_digits};

/// Sixteen bytes of a text.
pub(crate) type Block = [u8; 16];

/// The same as two words, for processors without SSE2, and to hold the others to the same answers.
#[cfg(any(test, not(all(target_arch = "x86_64", target_feature = "sse2"))))]
mod twin {
    use super::{Block, word};

    pub(crate) fn find(byte: u8, block: Block) -> u32 {
        each(block, |half| word::find(byte, half))
    }

    pub(crate) fn ends_of_plain(block: Block) -> u32 {
        each(block, word::ends_of_plain)
    }

    pub(crate) fn no_digits(block: Block) -> u32 {
        each(block, word::no_digits)
    }

    fn each(block: Block, look: impl Fn(u64) -> u64) -> u32 {
        let both = u128::from_le_bytes(block);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "its low half and its high half"
        )]
        let halves = [both as u64, (both >> 64) as u64];
        let [low, high] = halves.map(|half| word::gather(look(half)));
        low | high << 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a byte is one of these, one by one.
    fn places(block: Block, is: impl Fn(u8) -> bool) -> u32 {
        let places = block.iter().zip(0..).filter(|(byte, _)| is(**byte));
        places.map(|(_, place)| 1 << place).sum()
    }

    fn compare(block: Block) {
        for byte in [b'/', b'%', b'\\', block[0], block[5]] {
            let found = places(block, |other| other == byte);
            assert_eq!(find(byte, block), found, "{block:?}");
            assert_eq!(twin::find(byte, block), found, "{block:?}");
        }
        let ends = places(block, |byte| matches!(byte, b'"' | b'\\' | ..0x20));
        assert_eq!(ends_of_plain(block), ends, "{block:?}");
        assert_eq!(twin::ends_of_plain(block), ends, "{block:?}");
        let others = places(block, |byte| !byte.is_ascii_digit());
        assert_eq!(no_digits(block), others, "{block:?}");
        assert_eq!(twin::no_digits(block), others, "{block:?}");
    }

    #[test]
    fn every_byte_is_told_from_every_other_at_every_place() {
        for byte in 0..=u8::MAX {
            for other in 0..=u8::MAX {
                let at = usize::from(byte.wrapping_add(other)) % 16;
                let mut block = [other; 16];
                block[at] = byte;
                compare(block);
                block[(at + 1) % 16] = byte ^ 0x80;
                compare(block);
            }
        }
    }

    #[test]
    fn every_set_of_places_is_told() {
        let others = [b'/' + 1, b'/' - 1, b'/' | 0x80, 0, 0xff, 1, b'a'];
        for places in 0_u32..1 << 16 {
            let other = others[places as usize % 7];
            let byte = |at: usize| if places >> at & 1 == 1 { b'/' } else { other };
            compare(std::array::from_fn(byte));
        }
    }
}
