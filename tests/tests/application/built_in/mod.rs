//! The middleware that Catzilla brings.

mod access_log;
mod auth;
mod body_limit;
mod compression;
mod cors;
mod csrf;
mod jwt;
mod rate_limit;
mod request_id;
mod security_headers;
mod timeout;
