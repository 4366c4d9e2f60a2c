use catzilla::prelude::*;

#[derive(Model)]
struct Search<'a> {
    #[field(range(1..=10), default = 20)]
    page: u32,
    #[field(range(0..), default = -1)]
    offset: i32,
    #[field(len(1..), default = "")]
    text: &'a str,
    #[field(one_of("up", "down"), default = "left".to_owned())]
    order: String,
    #[field(multiple_of(5), default = Some(7))]
    size: Option<u8>,
    #[field(pattern("^[a-z]+$"), default = String::from("A"))]
    name: String,
    #[field(len(1..), default)]
    tags: Vec<String>,
    #[field(email, default)]
    email: String,
    #[field(default, range(1..))]
    limit: u8,
}

fn main() {}
