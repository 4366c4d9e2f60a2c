//! [`Jar`]: the cookies that an application has set (RFC 6265, section 5).
//!
//! There is one host, so `Domain` says nothing; and a test may send over HTTP what is `Secure`.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, header::SET_COOKIE};

/// Cookies, in the order in which they were set first.
#[derive(Debug, Default)]
pub(super) struct Jar(Vec<Cookie>);

#[derive(Debug, PartialEq, Eq)]
struct Cookie {
    name: String,
    value: String,
    path: String,
    expires: Option<SystemTime>,
}

impl Jar {
    /// Keeps what the response to a request for this path has set, and forgets what has expired.
    pub(super) fn keep(&mut self, path: &str, headers: &HeaderMap, now: SystemTime) {
        for value in headers.get_all(SET_COOKIE) {
            let text = String::from_utf8_lossy(value.as_bytes());
            if let Some(cookie) = Cookie::read(&text, path, now) {
                self.put(cookie);
            }
        }
        self.0.retain(|cookie| cookie.lives(now));
    }

    fn put(&mut self, new: Cookie) {
        let same = |old: &&mut Cookie| (&old.name, &old.path) == (&new.name, &new.path);
        match self.0.iter_mut().find(same) {
            Some(old) => *old = new,
            None => self.0.push(new),
        }
    }

    /// The names and values for a request for this path, those of the longest paths first.
    pub(super) fn of(&self, path: &str, now: SystemTime) -> Vec<(String, String)> {
        let mut cookies: Vec<_> = self
            .0
            .iter()
            .filter(|cookie| cookie.covers(path) && cookie.lives(now))
            .collect();
        cookies.sort_by_key(|cookie| std::cmp::Reverse(cookie.path.len()));
        let pairs = cookies.into_iter();
        pairs
            .map(|cookie| (cookie.name.clone(), cookie.value.clone()))
            .collect()
    }

    /// The value of the last cookie with this name.
    pub(super) fn value(&self, name: &str, now: SystemTime) -> Option<String> {
        let mut cookies = self.0.iter().rev();
        let found = cookies.find(|cookie| cookie.name == name && cookie.lives(now));
        found.map(|cookie| cookie.value.clone())
    }
}

impl Cookie {
    fn read(text: &str, request_path: &str, now: SystemTime) -> Option<Self> {
        let mut parts = text.split(';');
        let (name, value) = parts.next()?.split_once('=')?;
        let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
        if name.is_empty() {
            return None;
        }
        let mut path = default_path(request_path);
        let (mut expires, mut max_age) = (None, None);
        for part in parts {
            let (attribute, value) = part.split_once('=').unwrap_or((part, ""));
            let value = value.trim();
            match attribute.trim().to_ascii_lowercase().as_str() {
                "path" if value.starts_with('/') => path = value,
                "path" => path = default_path(request_path),
                "expires" => expires = httpdate::parse_http_date(value).ok().or(expires),
                "max-age" => max_age = seconds(value).or(max_age),
                _ => {}
            }
        }
        Some(Self {
            name,
            value,
            path: path.to_owned(),
            // A time that no clock will ever show is none.
            expires: max_age.map_or(expires, |age| now.checked_add(age)),
        })
    }

    fn lives(&self, now: SystemTime) -> bool {
        self.expires.is_none_or(|end| now < end)
    }

    /// Whether it is sent with a request for this path (section 5.1.4).
    fn covers(&self, path: &str) -> bool {
        let rest = path.strip_prefix(self.path.as_str());
        rest.is_some_and(|rest| {
            rest.is_empty() || self.path.ends_with('/') || rest.starts_with('/')
        })
    }
}

/// What stands before the last `/` (section 5.1.4).
fn default_path(path: &str) -> &str {
    match path.rfind('/') {
        None | Some(0) => "/",
        Some(end) => &path[..end],
    }
}

/// How long a `Max-Age` lets a cookie live; not at all if it is negative.
fn seconds(text: &str) -> Option<Duration> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let seconds = if digits.len() < text.len() {
        0
    } else {
        digits.parse().unwrap_or(u64::MAX)
    };
    Some(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    fn jar(request_path: &str, cookies: &[&str]) -> Jar {
        let mut headers = HeaderMap::new();
        for cookie in cookies {
            headers.append(SET_COOKIE, cookie.parse().unwrap());
        }
        let mut jar = Jar::default();
        jar.keep(request_path, &headers, NOW);
        jar
    }

    #[track_caller]
    fn sent(jar: &Jar, path: &str, seconds: u64, expected: &str) {
        let pairs = jar.of(path, NOW + Duration::from_secs(seconds));
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        assert_eq!(pairs.join("; "), expected, "{path}");
    }

    #[test]
    fn a_cookie_is_sent_on_its_path_and_below() {
        let jar = jar(
            "/a/b",
            &["one=1", "two=2; Path=/", "three=3; path=/a/b; HttpOnly"],
        );
        sent(&jar, "/a/b", 0, "three=3; one=1; two=2");
        sent(&jar, "/a/bc", 0, "one=1; two=2");
        sent(&jar, "/ab", 0, "two=2");
        sent(&self::jar("/", &["one=1; path=nonsense"]), "/x", 0, "one=1");
    }

    #[test]
    fn a_cookie_ends_at_its_time_and_max_age_goes_before_expires() {
        let cookies = [
            "a=1; Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:01 GMT",
            "b=2; Expires=Thu, 01 Jan 1970 00:00:20 GMT",
            "c=3; Max-Age=99999999999999999999999",
            "d=4; Max-Age=soon; Expires=soon",
        ];
        let jar = jar("/", &cookies);
        sent(&jar, "/", 9, "a=1; b=2; c=3; d=4");
        sent(&jar, "/", 10, "b=2; c=3; d=4");
        sent(&jar, "/", 20, "c=3; d=4");
    }

    #[test]
    fn a_later_cookie_takes_the_place_of_an_earlier_one_or_ends_it() {
        sent(&jar("/", &["a=1", "b=2", "a=3"]), "/", 0, "a=3; b=2");
        sent(&jar("/", &["a=1", "b=2", "a=; Max-Age=0"]), "/", 0, "b=2");
        sent(&jar("/", &["a=1", "a=; Max-Age=-1"]), "/", 0, "");
        sent(
            &jar("/", &["a=1; path=/x", "a=2", "nonsense", "=x"]),
            "/x",
            0,
            "a=1; a=2",
        );
    }
}
