//! How far a text goes on in the same way.

use crate::block::{self, Block, word};

/// How many bytes come before the one that ends a run of plain text in a string: a quote, a backslash
/// or a control character (RFC 8259, section 7). `None` if none does before the last few bytes.
#[inline]
pub(super) fn plain_run(bytes: &[u8]) -> Option<usize> {
    run_of_blocks(bytes, block::ends_of_plain)
}

/// As [`plain_run`], to the end of the bytes if nothing ends it.
pub(super) fn whole_plain_run(bytes: &[u8]) -> usize {
    plain_run(bytes).unwrap_or_else(|| last_run(bytes, word::ends_of_plain))
}

/// How many of the bytes are digits before the first that is none.
#[inline]
pub(super) fn digit_run(bytes: &[u8]) -> usize {
    let run = run_of_blocks(bytes, block::no_digits);
    run.unwrap_or_else(|| last_run(bytes, word::no_digits))
}

/// Most runs end in the first block, which is looked at before any loop is set up.
#[inline]
fn run_of_blocks(bytes: &[u8], ends: impl Fn(Block) -> u32) -> Option<usize> {
    let (first, mut rest) = bytes.split_first_chunk()?;
    let found = ends(*first);
    if found != 0 {
        return Some(found.trailing_zeros() as usize);
    }
    while let Some((block, behind)) = rest.split_first_chunk() {
        let found = ends(*block);
        if found != 0 {
            return Some(bytes.len() - rest.len() + found.trailing_zeros() as usize);
        }
        rest = behind;
    }
    None
}

/// The run that does not end in a whole block.
#[inline(never)]
fn last_run(bytes: &[u8], ends: impl Fn(u64) -> u64) -> usize {
    // Eight if nothing ends it.
    let first_end = |word: u64| ends(word).trailing_zeros() as usize / 8;
    let (blocks, rest) = bytes.as_chunks::<16>();
    let run = if let (Some(first), Some(last)) = (rest.first_chunk(), rest.last_chunk()) {
        // Of the bytes that are in both, none ends the run.
        match first_end(u64::from_le_bytes(*first)) {
            8 => rest.len() - 8 + first_end(u64::from_le_bytes(*last)),
            run => run,
        }
    } else {
        let bytes = rest.iter().rev();
        let word = bytes.fold(0, |word, &byte| word << 8 | u64::from(byte));
        first_end(word).min(rest.len())
    };
    blocks.len() * 16 + run
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_where_it_should_whatever_its_length() {
        for length in 0..50 {
            let plain = "a".repeat(length);
            assert_eq!(whole_plain_run(plain.as_bytes()), length);
            let digits = "7".repeat(length);
            assert_eq!(digit_run(digits.as_bytes()), length);
            for end in 0..length {
                for other in ["\"", "\\", "\n"] {
                    let text = [&plain[..end], other, &plain[end + 1..]].concat();
                    assert_eq!(whole_plain_run(text.as_bytes()), end, "{text}");
                    let twice = [&plain[..end], other, other].concat();
                    assert_eq!(whole_plain_run(twice.as_bytes()), end, "{twice}");
                }
                for other in ["/", ":", "é"] {
                    let text = [&digits[..end], other, &digits[end + 1..]].concat();
                    assert_eq!(digit_run(text.as_bytes()), end, "{text}");
                }
            }
        }
    }
}
