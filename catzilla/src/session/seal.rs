//! [`Seal`]: a session in its cookie, signed or encrypted.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use cookie::{Cookie, CookieJar};
use serde_json::{Map, Value};

use super::Key;

/// Whether a client can read what is in its cookie. It can change it in neither case.
#[derive(Clone, Copy, Debug)]
pub(super) enum Seal {
    Signed,
    Encrypted,
}

/// When it expires, and its values.
pub(super) type Content = (i64, Map<String, Value>);

impl Seal {
    /// The cookie's value.
    pub(super) fn close(self, key: &Key, name: &str, expires: i64, values: &str) -> String {
        // As serde writes a `Content`.
        let content = format!("[{expires},{values}]");
        match self {
            Self::Signed => sign(key.writes(), name, &URL_SAFE_NO_PAD.encode(content)),
            Self::Encrypted => encrypt(key.writes(), name, content),
        }
    }

    /// What is in it, if this application has written it under this name.
    pub(super) fn open(self, key: &Key, name: &str, text: &str) -> Option<Content> {
        let bytes = match self {
            Self::Signed => {
                let content = key.reads().find_map(|key| verify(key, name, text))?;
                URL_SAFE_NO_PAD.decode(content).ok()?
            }
            Self::Encrypted => {
                let content = key.reads().find_map(|key| decrypt(key, name, text))?;
                content.into_bytes()
            }
        };
        serde_json::from_slice(&bytes).ok()
    }
}

/// How long a signature is: 32 bytes in base64.
const SIGNATURE: usize = 44;

/// The signature, and the content. What is signed is the name as well, so that no other cookie can be put in the
/// place of this one.
fn sign(key: &cookie::Key, name: &str, content: &str) -> String {
    let mut jar = CookieJar::new();
    let named = Cookie::new(name.to_owned(), format!("{name}={content}"));
    jar.signed_mut(key).add(named);
    let signed = jar.get(name).map_or("", Cookie::value);
    format!("{}{content}", &signed[..SIGNATURE])
}

fn verify<'t>(key: &cookie::Key, name: &str, text: &'t str) -> Option<&'t str> {
    let (signature, content) = text.split_at_checked(SIGNATURE)?;
    let signed = Cookie::new(name.to_owned(), format!("{signature}{name}={content}"));
    CookieJar::new().signed(key).verify(signed)?;
    Some(content)
}

fn encrypt(key: &cookie::Key, name: &str, content: String) -> String {
    let mut jar = CookieJar::new();
    jar.private_mut(key)
        .add(Cookie::new(name.to_owned(), content));
    jar.get(name).map_or("", Cookie::value).to_owned()
}

fn decrypt(key: &cookie::Key, name: &str, text: &str) -> Option<String> {
    let sealed = Cookie::new(name.to_owned(), text.to_owned());
    let content = CookieJar::new().private(key).decrypt(sealed)?;
    Some(content.value().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: &str = r#"{"user":"Ada; \"Æ\""}"#;

    #[test]
    fn what_was_closed_opens_under_its_name_with_its_key_and_no_other() {
        for seal in [Seal::Signed, Seal::Encrypted] {
            let (key, other) = (Key::generate(), Key::generate());
            let text = seal.close(&key, "id", 7, VALUES);
            let (expires, values) = seal.open(&key, "id", &text).unwrap();
            assert_eq!(
                (expires, Value::from(values).to_string()),
                (7, VALUES.into())
            );
            assert_eq!(seal.open(&other, "id", &text), None);
            assert_eq!(seal.open(&key, "other", &text), None);
            let rotated = other.rotated_from(key);
            assert!(seal.open(&rotated, "id", &text).is_some());
        }
    }

    #[test]
    fn nothing_opens_once_any_byte_is_another_or_some_are_missing() {
        for seal in [Seal::Signed, Seal::Encrypted] {
            let key = Key::generate();
            let text = seal.close(&key, "id", 7, VALUES);
            for at in 0..text.len() {
                for byte in b'!'..=b'~' {
                    let mut changed = text.clone().into_bytes();
                    if std::mem::replace(&mut changed[at], byte) != byte {
                        let changed = String::from_utf8(changed).unwrap();
                        assert_eq!(seal.open(&key, "id", &changed), None, "{changed}");
                    }
                }
                assert_eq!(seal.open(&key, "id", &text[..at]), None);
            }
            for longer in [format!("{text}A"), format!("{text}="), format!("A{text}")] {
                assert_eq!(seal.open(&key, "id", &longer), None);
            }
            assert_eq!(seal.open(&key, "id", "é".repeat(40).as_str()), None);
        }
    }

    #[test]
    fn one_kind_does_not_open_the_other() {
        let key = Key::generate();
        let signed = Seal::Signed.close(&key, "id", 7, VALUES);
        assert_eq!(Seal::Encrypted.open(&key, "id", &signed), None);
        let encrypted = Seal::Encrypted.close(&key, "id", 7, VALUES);
        assert_eq!(Seal::Signed.open(&key, "id", &encrypted), None);
    }
}
