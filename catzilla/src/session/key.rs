//! [`Key`]: what cookies are signed or encrypted with.

use std::{error::Error, fmt};

/// What cookies are signed or encrypted with: a secret of the application's.
///
/// ```
/// use catzilla::session::{Key, Sessions};
///
/// # fn sessions() -> Result<Sessions, Box<dyn std::error::Error>> {
/// let key = Key::new(std::env::var("SESSION_SECRET")?)?;
/// let old = Key::new(std::env::var("OLD_SESSION_SECRET")?)?;
/// let sessions = Sessions::signed(key.rotated_from(old));
/// # Ok(sessions)
/// # }
/// ```
#[derive(Clone)]
pub struct Key {
    writes: cookie::Key,
    reads: Vec<cookie::Key>,
}

impl Key {
    /// Of a secret of 32 bytes or more that nobody can guess, which `openssl rand -base64 48` makes.
    ///
    /// # Errors
    /// The secret is shorter.
    pub fn new(secret: impl AsRef<[u8]>) -> Result<Self, ShortSecret> {
        let secret = secret.as_ref();
        if secret.len() < SHORTEST {
            return Err(ShortSecret(secret.len()));
        }
        Ok(Self::only(cookie::Key::derive_from(secret)))
    }

    /// Of a new secret: for tests and development, as all sessions end with the program.
    #[must_use]
    pub fn generate() -> Self {
        Self::only(cookie::Key::generate())
    }

    /// Reads what was written with an older key as well, and writes with this one.
    #[must_use]
    pub fn rotated_from(mut self, old: Self) -> Self {
        self.reads.push(old.writes);
        self.reads.extend(old.reads);
        self
    }

    fn only(writes: cookie::Key) -> Self {
        let reads = Vec::new();
        Self { writes, reads }
    }

    /// The key to write with.
    pub(super) fn writes(&self) -> &cookie::Key {
        &self.writes
    }

    /// The keys to read with, the newest first.
    pub(super) fn reads(&self) -> impl Iterator<Item = &cookie::Key> {
        std::iter::once(&self.writes).chain(&self.reads)
    }
}

const SHORTEST: usize = 32;

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").finish_non_exhaustive()
    }
}

/// A secret that is too short for a [`Key`].
#[derive(Debug)]
pub struct ShortSecret(usize);

impl fmt::Display for ShortSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the secret of sessions has {} bytes, and needs {SHORTEST}; `openssl rand -base64 48` makes one",
            self.0
        )
    }
}

impl Error for ShortSecret {}
