use catzilla::prelude::*;

#[derive(Model)]
struct Client<'a> {
    x_client: &'a str,
    #[field(flatten)]
    other: Other<'a>,
}

#[derive(Model)]
struct Other<'a> {
    #[field(rename = "X-Client")]
    name: &'a str,
}

#[get("/users")]
async fn users(client: Headers<Client<'_>>) -> String {
    [client.x_client, client.other.name].concat()
}

fn main() {}
