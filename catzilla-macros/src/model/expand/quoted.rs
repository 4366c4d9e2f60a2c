//! Names as JSON strings, put together at compile time.

/// The name as a JSON string.
pub(super) fn quoted(name: &str) -> String {
    let mut text = String::from('"');
    for character in name.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            '\0'..' ' => text.extend(['\\', 'u', '0', '0', hex(character, 4), hex(character, 0)]),
            character => text.push(character),
        }
    }
    text.push('"');
    text
}

fn hex(character: char, shift: u32) -> char {
    char::from_digit(u32::from(character) >> shift & 0xF, 16).unwrap_or('0')
}
