//! [`Compression`]: responses in fewer bytes.

use http::{
    HeaderMap,
    header::{CACHE_CONTROL, CONTENT_TYPE},
};
use tower_http::compression::{
    CompressionLayer,
    predicate::{Predicate, SizeAbove},
};

use super::{Middleware, Rest, Tower, tower};
use crate::{
    extract::{Context, Rejection},
    respond::Response,
};

/// Compresses responses with gzip, brotli or zstd, as the client accepts them. It stands on tower-http's
/// `CompressionLayer`.
///
/// ```
/// use catzilla::{middleware::Compression, prelude::*};
///
/// let app = Catzilla::new(routes![]).with(Compression::new());
/// # let _ = app.into_service();
/// ```
///
/// Left as it is: a body that is shorter than 256 bytes, that has a `content-encoding`, that is an answer to `Range`,
/// that must not be transformed (`cache-control: no-transform`), that is a stream of events (which would be held back), and that is compressed by its type: images but SVG, audio,
/// video, fonts, archives, PDF, gRPC.
///
/// What is secret and what an attacker can choose must not be compressed together, in a response of which the
/// attacker sees the length (BREACH): leave a page out that shows a CSRF token beside its query.
#[derive(Clone, Debug)]
pub struct Compression {
    tower: Tower,
}

impl Compression {
    /// Of bodies of 256 bytes and more.
    #[must_use]
    pub fn new() -> Self {
        Self::above(256)
    }

    /// Of bodies of so many bytes and more.
    #[must_use]
    pub fn above(bytes: u64) -> Self {
        let worth = SizeAbove::new(bytes).and(Compressible);
        Self {
            tower: tower(CompressionLayer::new().compress_when(worth)),
        }
    }
}

impl Default for Compression {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Send + Sync> Middleware<S> for Compression {
    fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        self.tower.call(cx, rest)
    }
}

/// Whether the type of a body says that it can be made shorter.
#[derive(Clone, Copy, Debug)]
struct Compressible;

impl Predicate for Compressible {
    fn should_compress<B: http_body::Body>(&self, response: &http::Response<B>) -> bool {
        let headers = response.headers();
        let kind = headers.get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok());
        kind.is_none_or(is_compressible) && may_be_transformed(headers)
    }
}

/// `no-transform` forbids it (RFC 9111, section 5.2.2.6).
fn may_be_transformed(headers: &HeaderMap) -> bool {
    let values = headers.get_all(CACHE_CONTROL).iter();
    values.filter_map(|value| value.to_str().ok()).all(|value| {
        let mut directives = value.split(',');
        !directives.any(|directive| directive.trim().eq_ignore_ascii_case("no-transform"))
    })
}

fn is_compressible(kind: &str) -> bool {
    let kind = kind
        .split(';')
        .next()
        .unwrap_or("")
        .trim()
        .to_ascii_lowercase();
    let Some((class, of_class)) = kind.split_once('/') else {
        return true;
    };
    match class {
        "image" => matches!(
            of_class,
            "svg+xml" | "bmp" | "x-icon" | "vnd.microsoft.icon"
        ),
        "audio" | "video" => false,
        "font" => matches!(of_class, "ttf" | "otf"),
        "text" => of_class != "event-stream",
        "application" => !COMPRESSED.contains(&of_class) && !of_class.starts_with("grpc"),
        _ => true,
    }
}

/// Types of `application/` that are compressed by themselves.
const COMPRESSED: [&str; 14] = [
    "epub+zip",
    "gzip",
    "java-archive",
    "pdf",
    "vnd.rar",
    "x-7z-compressed",
    "x-brotli",
    "x-bzip2",
    "x-gzip",
    "x-rar-compressed",
    "x-xz",
    "x-zip-compressed",
    "zip",
    "zstd",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_are_compressed_are_left_as_they_are() {
        for kind in [
            "text/html; charset=utf-8",
            "application/json",
            "image/svg+xml",
            "Font/TTF",
            "x",
        ] {
            assert!(is_compressible(kind), "{kind}");
        }
        for kind in [
            "IMAGE/png",
            "video/mp4",
            "font/woff2",
            "application/zip ; x=y",
            "text/event-stream",
        ] {
            assert!(!is_compressible(kind), "{kind}");
        }
    }
}
