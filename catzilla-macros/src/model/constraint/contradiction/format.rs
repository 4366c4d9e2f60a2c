//! What every text has that a constraint is the name of, `uuid` or `email`.

use std::net::IpAddr;

use crate::model::constraint::{Constraint, Kind, Rule};

/// As much as can be told without the library's own rules, which read the whole text.
pub(super) struct Format {
    /// Which bytes there may be; all are ASCII.
    allows: fn(u8) -> bool,
    /// What is in each.
    part: &'static str,
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Constraint {
    /// Whether it is one of those of which no text fits two.
    pub(super) fn is_format(&self) -> bool {
        matches!(self.rule, Rule::Plain(library, Kind::Text) if library != "Ascii")
    }

    pub(super) fn format(&self) -> Option<Format> {
        let Rule::Plain(library, Kind::Text) = self.rule else {
            return None;
        };
        let of = |allows, part, least, most| Format {
            allows,
            part,
            least,
            most,
        };
        Some(match library {
            "Alphanumeric" => of(|byte| byte.is_ascii_alphanumeric(), "", 0.0, f64::INFINITY),
            "Ascii" => of(|byte| byte.is_ascii(), "", 0.0, f64::INFINITY),
            "Date" => of(is_of_a_date, "-", 10.0, 10.0),
            "DateTime" => of(is_of_a_date_and_time, ":", 20.0, f64::INFINITY),
            "Email" => of(is_of_an_address, "@", 3.0, f64::INFINITY),
            "Ip" => of(is_of_an_ip, "", 2.0, 45.0),
            "Time" => of(is_of_a_time, ":", 9.0, f64::INFINITY),
            "Url" => of(is_of_a_url, "://", 5.0, f64::INFINITY),
            "UuidText" => of(is_of_a_uuid, "-", 36.0, 36.0),
            _ => return None,
        })
    }

    /// Whether a text is known not to be what the constraint is the name of.
    pub(super) fn is_no_format_of(&self, text: &str) -> bool {
        let is_ip = matches!(self.rule, Rule::Plain("Ip", _));
        self.format().is_some_and(|format| format.refuses(text))
            || is_ip && text.parse::<IpAddr>().is_err()
    }
}

impl Format {
    fn refuses(&self, text: &str) -> bool {
        let length = super::refusal::length(text, true);
        self.refuses_part(text) || !text.contains(self.part) || length < self.least
    }

    /// Whether no such text has this in it.
    pub(super) fn refuses_part(&self, part: &str) -> bool {
        let length = super::refusal::length(part, true);
        !part.bytes().all(self.allows) || length > self.most
    }
}

fn is_of_a_date(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'-'
}

fn is_of_a_time(byte: u8) -> bool {
    byte.is_ascii_digit() || b":.+-Zz".contains(&byte)
}

fn is_of_a_date_and_time(byte: u8) -> bool {
    is_of_a_time(byte) || b"Tt ".contains(&byte)
}

fn is_of_an_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-@".contains(&byte)
}

fn is_of_an_ip(byte: u8) -> bool {
    byte.is_ascii_hexdigit() || b".:".contains(&byte)
}

fn is_of_a_url(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte)
}

fn is_of_a_uuid(byte: u8) -> bool {
    byte.is_ascii_hexdigit() || byte == b'-'
}
