//! A group of routes as another crate offers it.

use catzilla::prelude::*;

/// What the version was when this was written.
#[get("/version")]
pub async fn version() -> &'static str {
    "1.2.3"
}

#[get("/<name>/echo?<times>")]
async fn echo(name: &str, times: Option<usize>) -> String {
    name.repeat(times.unwrap_or(1))
}

/// Reads a parameter of whatever prefix the group is mounted under.
#[get("/whose")]
async fn whose(#[path] owner: &str) -> String {
    format!("it is {owner}'s")
}

routes! {
    /// Routes that stand for themselves.
    pub Library = [version, echo]
}

routes! {
    /// Routes for under a prefix with `<owner>`.
    pub Owned = [whose, "/deep/<level>" => [depth]]
}

#[get("/depth")]
async fn depth(#[path] owner: &str, #[path] level: u8) -> String {
    format!("{owner} is {level} deep")
}
