//! Looking at eight bytes of text at once, as one word.

/// Bytes that are looked at in one step.
pub(super) const STEP: usize = 8;

const ONES: u64 = u64::MAX / 0xFF;
const HIGHEST: u64 = ONES << 7;

/// How many bytes come before the one that ends a run of plain text in a string: a quote, a backslash
/// or a control character (RFC 8259, section 7). `None` if none of the eight does.
#[inline]
pub(super) fn plain_run(chunk: [u8; STEP]) -> Option<usize> {
    let word = u64::from_le_bytes(chunk);
    let quote = below(word ^ (ONES * u64::from(b'"')), 1);
    let escape = below(word ^ (ONES * u64::from(b'\\')), 1);
    let control = below(word, 0x20);
    let ends = (quote | escape | control) & HIGHEST;
    (ends != 0).then_some(ends.trailing_zeros() as usize / 8)
}

/// Sets the highest bit of the lowest byte that is less than `bound`, and of no byte below that one.
/// Those above it may be wrong, since a borrow goes upwards, and are never looked at.
#[inline]
fn below(word: u64, bound: u64) -> u64 {
    word.wrapping_sub(ONES * bound) & !word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_at_every_place_is_told_apart() {
        let ends = |byte: u8| byte == b'"' || byte == b'\\' || byte < 0x20;
        for byte in 0..=u8::MAX {
            for other in 0..=u8::MAX {
                for at in 0..STEP {
                    let mut chunk = [b'a'; STEP];
                    chunk[at] = byte;
                    chunk[(at + 1) % STEP] = other;
                    let run = chunk.iter().position(|&byte| ends(byte));
                    assert_eq!(plain_run(chunk), run, "{chunk:?}");
                }
            }
        }
    }
}
