//! Looking at several bytes of text at once.

#[cfg(target_feature = "sse2")]
mod sse2;
mod word;

#[cfg(target_feature = "sse2")]
use self::sse2::{end_of_digits, end_of_plain};
#[cfg(not(target_feature = "sse2"))]
use self::word::{end_of_digits, end_of_plain};

/// How many bytes come before the one that ends a run of plain text in a string: a quote, a backslash
/// or a control character (RFC 8259, section 7). `None` if none does before the last few bytes.
#[inline]
pub(super) fn plain_run(bytes: &[u8]) -> Option<usize> {
    let mut rest = bytes;
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        if let Some(run) = end_of_plain(chunk) {
            return Some(bytes.len() - rest.len() + run);
        }
        rest = behind;
    }
    None
}

/// As [`plain_run`], to the end of the bytes if nothing ends it. They are often few, so the steps are
/// short.
#[inline]
pub(super) fn whole_plain_run(bytes: &[u8]) -> usize {
    let (chunks, rest) = bytes.as_chunks();
    for (number, chunk) in chunks.iter().enumerate() {
        if let Some(run) = word::end_of_plain(chunk) {
            return number * chunk.len() + run;
        }
    }
    let plain = |byte: &&u8| !matches!(byte, b'"' | b'\\' | ..b' ');
    bytes.len() - rest.len() + rest.iter().take_while(plain).count()
}

/// How many of the bytes are digits before the first that is none.
#[inline]
pub(super) fn digit_run(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        if let Some(run) = end_of_digits(chunk) {
            return bytes.len() - rest.len() + run;
        }
        rest = behind;
    }
    bytes.len() - rest.len() + last_digit_run(rest)
}

#[inline(never)]
fn last_digit_run(bytes: &[u8]) -> usize {
    let other = |byte: &u8| !byte.is_ascii_digit();
    bytes.iter().position(other).unwrap_or(bytes.len())
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
