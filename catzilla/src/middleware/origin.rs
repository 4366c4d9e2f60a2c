//! Origins, in the form in which browsers send them.

/// An origin, as browsers send it and it is compared.
///
/// # Panics
/// It is none.
#[track_caller]
pub(super) fn checked(text: &str) -> &str {
    let host = text.split_once("://").map_or("", |(_scheme, host)| host);
    let plain = |byte: u8| byte.is_ascii_graphic() && !byte.is_ascii_uppercase();
    let is_host = !host.is_empty() && !host.contains(['/', '*', '?', '#', '@', ',']);
    assert!(
        is_host && text.bytes().all(plain),
        "{text:?} is no origin: write one like `https://cats.example`, in lower case and without a path",
    );
    text
}
