//! [`Key`]: which client a request is counted for.

use std::{
    hash::{BuildHasher, RandomState},
    net::{IpAddr, Ipv6Addr},
};

use http::HeaderName;

use crate::request::Request;

/// A client: an address, or the hash of what a header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// No address is known.
    Nobody,
    Network(u64),
    V4(u32),
    /// Of one size, however long the header is. The hash is keyed, so that nobody can have another's.
    Hashed([u64; 2]),
}

/// How clients are told apart.
#[derive(Debug)]
pub(super) struct Keys {
    header: Option<HeaderName>,
    hashers: [RandomState; 2],
}

impl Keys {
    pub(super) fn by_address() -> Self {
        Self {
            header: None,
            hashers: [RandomState::new(), RandomState::new()],
        }
    }

    pub(super) fn by_header(name: HeaderName) -> Self {
        Self {
            header: Some(name),
            ..Self::by_address()
        }
    }

    pub(super) fn of(&self, request: &Request) -> Key {
        let header = self.header.as_ref();
        match header.and_then(|name| request.headers().get(name)) {
            Some(value) => {
                let hash = |hasher: &RandomState| hasher.hash_one(value.as_bytes());
                Key::Hashed(self.hashers.each_ref().map(hash))
            }
            None => request
                .client()
                .map_or(Key::Nobody, |client| of_address(client.ip())),
        }
    }
}

/// A host has all addresses of its network, with IPv6, so that it is the network that is counted.
fn of_address(address: IpAddr) -> Key {
    match address.to_canonical() {
        IpAddr::V4(address) => Key::V4(address.to_bits()),
        IpAddr::V6(address) => Key::Network(network(address)),
    }
}

fn network(address: Ipv6Addr) -> u64 {
    u64::try_from(address.to_bits() >> 64).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn key(address: &str) -> Key {
        of_address(address.parse().unwrap())
    }

    #[test]
    fn a_network_of_ipv6_is_one_client_and_an_address_of_ipv4_is_one() {
        assert_eq!(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
        assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
        assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
        assert_eq!(key("192.0.2.1"), key("::ffff:192.0.2.1"));
    }
}
