//! The bodies: one user, a batch of a hundred, and batches with mistakes.

use std::fmt::Write as _;

/// One small user.
pub(crate) fn one() -> Vec<u8> {
    let user = r#"{"id":12345,"name":"Ada Lovelace","email":"ada.lovelace@example.com","age":36,"tags":["user","group_5"]}"#;
    user.into()
}

/// A hundred users, of whom `wrong(number)` have an age that is not allowed.
pub(crate) fn batch(wrong: impl Fn(u32) -> bool) -> Vec<u8> {
    let mut text = String::from(r#"{"users":["#);
    for id in 0..100 {
        let comma = if id == 0 { "" } else { "," };
        let age = if wrong(id) { 200 } else { 25 + id % 50 };
        let group = id % 10;
        write!(
            text,
            r#"{comma}{{"id":{id},"name":"User {id}","email":"user{id}@example.com","age":{age},"tags":["user","group_{group}"],"metadata":{{"created":1716312345.1234567}}}}"#
        )
        .expect("a `String` takes all that is written");
    }
    text.push_str(r#"],"batch_id":"batch_1716312345","timestamp":1716312345.1234567}"#);
    text.into()
}
