//! [`JwtKey`]: a key, with the one algorithm that it is for.

use std::{error::Error, fmt};

use jsonwebtoken::{
    Algorithm, DecodingKey, Header,
    crypto::{rust_crypto, verify},
};

/// A key that tokens are signed with, and the one algorithm that it is for.
///
/// ```
/// use catzilla::middleware::{Jwt, JwtKey};
///
/// # fn jwt() -> Result<Jwt<serde_json::Value>, Box<dyn std::error::Error>> {
/// let old = JwtKey::rs256(std::fs::read("old.pem")?)?.id("2025");
/// let new = JwtKey::es256(std::fs::read("new.pem")?)?.id("2026");
/// Ok(Jwt::new("api", [old, new]))
/// # }
/// ```
///
/// It is made of a secret, or of a public key in PEM.
#[derive(Clone)]
pub struct JwtKey {
    key: DecodingKey,
    algorithm: Algorithm,
    id: Option<String>,
}

/// The constructors, one for each algorithm.
macro_rules! algorithms {
    ($($name:ident = $algorithm:ident, $make:path: $doc:literal;)*) => {$(
        #[doc = $doc]
        ///
        /// # Errors
        /// It is no such key, or a secret that is shorter than the hash.
        pub fn $name(key: impl AsRef<[u8]>) -> Result<Self, JwtKeyError> {
            Self::new(Algorithm::$algorithm, $make(key.as_ref())?)
        }
    )*};
}

impl JwtKey {
    algorithms! {
        hs256 = HS256, secret::<32>: "HMAC with SHA-256: a secret of 32 bytes or more, which the issuer has as well.";
        hs384 = HS384, secret::<48>: "HMAC with SHA-384: a secret of 48 bytes or more, which the issuer has as well.";
        hs512 = HS512, secret::<64>: "HMAC with SHA-512: a secret of 64 bytes or more, which the issuer has as well.";
        rs256 = RS256, rsa: "RSA (PKCS #1) with SHA-256: a public key in PEM.";
        rs384 = RS384, rsa: "RSA (PKCS #1) with SHA-384: a public key in PEM.";
        rs512 = RS512, rsa: "RSA (PKCS #1) with SHA-512: a public key in PEM.";
        ps256 = PS256, rsa: "RSA (PSS) with SHA-256: a public key in PEM.";
        ps384 = PS384, rsa: "RSA (PSS) with SHA-384: a public key in PEM.";
        ps512 = PS512, rsa: "RSA (PSS) with SHA-512: a public key in PEM.";
        es256 = ES256, elliptic: "ECDSA with P-256: a public key in PEM.";
        es384 = ES384, elliptic: "ECDSA with P-384: a public key in PEM.";
        eddsa = EdDSA, edwards: "Ed25519: a public key in PEM.";
    }

    /// The name under which tokens speak of it (`kid`): it is not tried for those that name another one.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    fn new(algorithm: Algorithm, key: DecodingKey) -> Result<Self, JwtKeyError> {
        // Where another crate has chosen who does the cryptography, that holds.
        let _ = rust_crypto::DEFAULT_PROVIDER.install_default();
        // A signature of nothing: a key that is none, or of another curve, fails before it is looked at.
        verify("", b"", &key, algorithm)?;
        let id = None;
        Ok(Self { key, algorithm, id })
    }

    pub(super) fn key(&self) -> &DecodingKey {
        &self.key
    }

    pub(super) fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Whether a token with this header is worth the trouble.
    pub(super) fn may_have_signed(&self, header: &Header) -> bool {
        let another = matches!((&self.id, &header.kid), (Some(own), Some(named)) if own != named);
        self.algorithm == header.alg && !another
    }
}

/// RFC 7518, section 3.2: a secret is as long as the hash, or longer.
fn secret<const SHORTEST: usize>(secret: &[u8]) -> Result<DecodingKey, JwtKeyError> {
    if secret.len() < SHORTEST {
        let length = secret.len();
        let error = format!("the secret has {length} bytes, and needs {SHORTEST}");
        return Err(JwtKeyError(error.into()));
    }
    Ok(DecodingKey::from_secret(secret))
}

fn rsa(pem: &[u8]) -> Result<DecodingKey, JwtKeyError> {
    Ok(DecodingKey::from_rsa_pem(pem)?)
}

fn elliptic(pem: &[u8]) -> Result<DecodingKey, JwtKeyError> {
    Ok(DecodingKey::from_ec_pem(pem)?)
}

fn edwards(pem: &[u8]) -> Result<DecodingKey, JwtKeyError> {
    Ok(DecodingKey::from_ed_pem(pem)?)
}

impl fmt::Debug for JwtKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JwtKey")
            .field("algorithm", &self.algorithm)
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// A text that is no key of its algorithm.
#[derive(Debug)]
pub struct JwtKeyError(Box<dyn Error + Send + Sync>);

impl From<jsonwebtoken::errors::Error> for JwtKeyError {
    fn from(error: jsonwebtoken::errors::Error) -> Self {
        Self(error.into())
    }
}

impl fmt::Display for JwtKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no key for tokens: {}", self.0)
    }
}

impl Error for JwtKeyError {}
