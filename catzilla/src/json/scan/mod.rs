//! Looking at several bytes of text at once.

#[cfg(target_feature = "sse2")]
mod sse2;
#[cfg(any(test, not(target_feature = "sse2")))]
mod word;

#[cfg(target_feature = "sse2")]
use self::sse2::{STEP, end_of_digits, end_of_plain};
#[cfg(not(target_feature = "sse2"))]
use self::word::{STEP, end_of_digits, end_of_plain};

/// How many bytes come before the one that ends a run of plain text in a string: a quote, a backslash
/// or a control character (RFC 8259, section 7). `None` if none does before the last few bytes.
#[inline]
pub(super) fn plain_run(bytes: &[u8]) -> Option<usize> {
    run_of_chunks(bytes, end_of_plain)
}

/// As [`plain_run`], to the end of the bytes if nothing ends it.
pub(super) fn whole_plain_run(bytes: &[u8]) -> usize {
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
    plain_run(bytes).unwrap_or_else(|| last_run(bytes, ends))
}

/// How many of the bytes are digits before the first that is none.
#[inline]
pub(super) fn digit_run(bytes: &[u8]) -> usize {
    let other = |byte: &u8| !byte.is_ascii_digit();
    run_of_chunks(bytes, end_of_digits).unwrap_or_else(|| last_run(bytes, other))
}

/// Most runs end in the first chunk, which is looked at before any loop is set up.
#[inline]
fn run_of_chunks(bytes: &[u8], end: impl Fn(&[u8; STEP]) -> Option<usize>) -> Option<usize> {
    let (first, mut rest) = bytes.split_first_chunk()?;
    if let Some(run) = end(first) {
        return Some(run);
    }
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        if let Some(run) = end(chunk) {
            return Some(bytes.len() - rest.len() + run);
        }
        rest = behind;
    }
    None
}

/// The run that does not end in a whole chunk.
#[inline(never)]
fn last_run(bytes: &[u8], ends: impl Fn(&u8) -> bool) -> usize {
    let (chunks, rest) = bytes.as_chunks::<STEP>();
    chunks.len() * STEP + rest.iter().position(ends).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks at every pair of neighbours at every place of a chunk.
    fn compare<const N: usize>(
        plain: u8,
        end: impl Fn(&[u8; N]) -> Option<usize>,
        ends: impl Fn(u8) -> bool,
    ) {
        for byte in 0..=u8::MAX {
            for other in 0..=u8::MAX {
                for at in 0..N {
                    let mut chunk = [plain; N];
                    chunk[at] = byte;
                    chunk[(at + 1) % N] = other;
                    let run = chunk.iter().position(|&byte| ends(byte));
                    assert_eq!(end(&chunk), run, "{chunk:?}");
                }
            }
        }
    }

    #[test]
    fn what_ends_plain_text_is_told_apart_at_every_place() {
        let ends = |byte: u8| byte == b'"' || byte == b'\\' || byte < 0x20;
        compare(b'a', word::end_of_plain, ends);
        compare(b'a', end_of_plain, ends);
    }

    #[test]
    fn what_ends_digits_is_told_apart_at_every_place() {
        let ends = |byte: u8| !byte.is_ascii_digit();
        compare(b'0', word::end_of_digits, ends);
        compare(b'0', end_of_digits, ends);
    }
}
