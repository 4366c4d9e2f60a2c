//! The `Host` header (RFC 9112, section 3.2): a request of HTTP/1.1 has exactly one, and it names a host.

use http::{HeaderMap, HeaderValue, Request, Version, header::HOST};

/// Whether the server may answer this request at all, as far as its host is concerned.
pub(super) fn is_valid<B>(request: &Request<B>) -> bool {
    match one(request.headers()) {
        Ok(Some(host)) => names_a_host(host),
        Ok(None) => request.version() < Version::HTTP_11,
        Err(Repeated) => false,
    }
}

struct Repeated;

fn one(headers: &HeaderMap) -> Result<Option<&[u8]>, Repeated> {
    let mut values = headers.get_all(HOST).iter();
    let first = values.next();
    if values.next().is_some() {
        Err(Repeated)
    } else {
        Ok(first.map(HeaderValue::as_bytes))
    }
}

/// Whether every byte can stand in `uri-host [ ":" port ]`, within the length of a DNS name and a
/// port. An empty value is valid: it is what a target without an authority sends.
fn names_a_host(host: &[u8]) -> bool {
    host.len() <= 261
        && host
            .iter()
            .all(|&byte| byte.is_ascii_alphanumeric() || b"-._~:[]%!$&'()*+,;=".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hosts: &[&str], version: Version) -> bool {
        let mut request = Request::new(());
        *request.version_mut() = version;
        for host in hosts {
            request.headers_mut().append(HOST, host.parse().unwrap());
        }
        is_valid(&request)
    }

    #[test]
    fn http_11_has_exactly_one_host() {
        assert!(check(&["example.org:80"], Version::HTTP_11));
        assert!(check(&["[::1]:8000"], Version::HTTP_11));
        assert!(!check(&[], Version::HTTP_11));
        assert!(!check(&["a", "a"], Version::HTTP_11));
        assert!(check(&[], Version::HTTP_10));
    }

    #[test]
    fn a_host_has_no_user_no_path_and_no_blank() {
        for host in ["a@b", "a b", "a/b", "a?b", &"a".repeat(262)] {
            assert!(!check(&[host], Version::HTTP_11), "{host}");
        }
    }
}
