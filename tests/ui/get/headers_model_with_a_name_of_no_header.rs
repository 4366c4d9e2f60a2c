use catzilla::prelude::*;

#[derive(Model)]
struct Client<'a> {
    #[field(rename = "X Client")]
    client: &'a str,
}

#[get("/users")]
async fn users(client: Headers<Client<'_>>) -> String {
    client.client.to_owned()
}

fn main() {}
