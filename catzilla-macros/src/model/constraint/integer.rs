//! The integers: which values they have.

/// The least and the greatest value of the type of this name, as near as a float comes.
pub(super) fn limits(name: &str) -> Option<(f64, f64)> {
    let is_signed = name.starts_with('i');
    let bits = match name.get(1..)? {
        // Those of 64 bits are the widest that there are.
        "size" => 64,
        bits => bits.parse().ok()?,
    };
    let is_integer = name.starts_with(['i', 'u']) && [8, 16, 32, 64, 128].contains(&bits);
    let powers = 2_f64.powi(bits - i32::from(is_signed));
    let least = if is_signed { -powers } else { 0.0 };
    is_integer.then_some((least, powers - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_have_limits() {
        assert_eq!(limits("u8"), Some((0.0, 255.0)));
        assert_eq!(limits("i16"), Some((-32768.0, 32767.0)));
        assert_eq!(limits("usize"), limits("u64"));
        for name in ["f64", "u9", "U8", "Age", "", "é"] {
            assert_eq!(limits(name), None, "{name}");
        }
    }
}
