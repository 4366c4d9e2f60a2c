//! [`Passwords`]: hashes of passwords, made where they block nobody.

use std::{sync::Arc, thread};

use argon2::{
    Argon2, PasswordHasher, PasswordVerifier,
    password_hash::{self, phc::PasswordHash},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::errors::BlogError;

/// Makes and checks hashes by Argon2id, each of which takes a thread for a while, and 19 MiB.
#[derive(Debug)]
pub(crate) struct Passwords {
    /// As many at once as there are cores: more would only take memory.
    at_once: Arc<Semaphore>,
    /// What is checked for a user that there is not.
    nobodys: String,
}

impl Passwords {
    pub(crate) fn new() -> password_hash::Result<Self> {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Ok(Self {
            at_once: Arc::new(Semaphore::new(cores)),
            nobodys: hash("nobody has this password")?,
        })
    }

    /// The text to keep in place of a password.
    pub(crate) async fn hash(&self, password: &str) -> Result<String, BlogError> {
        let password = password.to_owned();
        self.work(move || hash(&password)).await
    }

    /// Whether a password is the one of this hash. It never is where there is no user, and says so no sooner.
    pub(crate) async fn is_right(
        &self,
        password: &str,
        hash: Option<&str>,
    ) -> Result<bool, BlogError> {
        let is_known = hash.is_some();
        let hash = hash.unwrap_or(&self.nobodys).to_owned();
        let password = password.to_owned();
        let is_right = self.work(move || is_right(&password, &hash)).await?;
        Ok(is_right && is_known)
    }

    /// Runs on a thread that may block. The permit goes with it: work goes on when its client does not wait any more.
    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> password_hash::Result<T> + Send + 'static,
    ) -> Result<T, BlogError> {
        let at_once = Arc::clone(&self.at_once);
        let permit = at_once.acquire_owned().await.expect("it is never closed");
        let done = spawn_blocking(move || {
            let done = work();
            drop(permit);
            done
        });
        Ok(done.await??)
    }
}

fn hash(password: &str) -> password_hash::Result<String> {
    let hash = Argon2::default().hash_password(password.as_bytes())?;
    Ok(hash.to_string())
}

fn is_right(password: &str, hash: &str) -> password_hash::Result<bool> {
    let hash = PasswordHash::new(hash)?;
    match Argon2::default().verify_password(password.as_bytes(), &hash) {
        Ok(()) => Ok(true),
        Err(password_hash::Error::PasswordInvalid) => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    /// The shortest of three times: other programs only make it longer.
    async fn time(passwords: &Passwords, hash: Option<&str>) -> Duration {
        let mut shortest = Duration::MAX;
        for _ in 0..3 {
            let start = Instant::now();
            assert!(!passwords.is_right("a guess", hash).await.expect("no error"));
            shortest = shortest.min(start.elapsed());
        }
        shortest
    }

    #[tokio::test]
    async fn a_user_that_is_not_there_takes_as_long_as_a_wrong_password() {
        let passwords = Passwords::new().expect("a hash");
        let hash = passwords.hash("right").await.expect("a hash");
        assert!(
            passwords
                .is_right("right", Some(&hash))
                .await
                .expect("no error")
        );
        let (wrong, unknown) = (
            time(&passwords, Some(&hash)).await,
            time(&passwords, None).await,
        );
        assert!(unknown > wrong / 3, "{unknown:?} and {wrong:?}");
    }
}
