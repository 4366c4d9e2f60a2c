use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(one_of("ada@example.com", "nobody"), email)]
    email: String,
    #[field(one_of("127.0.0.1", "localhost"), ip)]
    ip: String,
    #[field(one_of("https://example.com", "example.com"), url)]
    page: String,
    #[field(date, default = "never".into())]
    birthday: String,
}

fn main() {}
