//! [`Id`]: what a client is known by where its values are in a store.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::StoreError;

/// 192 random bits, as text for a cookie.
#[derive(Clone)]
pub(super) struct Id(String);

const BYTES: usize = 24;
const LENGTH: usize = BYTES / 3 * 4;

impl Id {
    /// One that nobody can guess.
    ///
    /// # Errors
    /// The system has no random bytes.
    pub(super) fn new() -> Result<Self, StoreError> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// One that a client sends, if it can be one.
    pub(super) fn sent(text: &str) -> Option<Self> {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        (text.len() == LENGTH && text.bytes().all(known)).then(|| Self(text.to_owned()))
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }

    /// What the store knows it by. Whoever reads the store cannot send it.
    pub(super) fn key(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_new_and_long_and_what_the_store_knows_is_another_text() {
        let ids: std::collections::HashSet<_> = (0..1000).map(|_| Id::new().unwrap().0).collect();
        assert_eq!(ids.len(), 1000);
        for id in ids {
            let sent = Id::sent(&id).unwrap();
            assert_ne!(sent.key(), id);
            assert_eq!(sent.key().len(), 43);
        }
    }

    #[test]
    fn a_text_that_can_be_no_id_is_none() {
        let id = Id::new().unwrap().0;
        for text in [
            "",
            "abc",
            &id[1..],
            &format!("{id}A"),
            &id.replace(&id[..1], "+"),
        ] {
            assert!(Id::sent(text).is_none(), "{text}");
        }
    }
}
