use catzilla::prelude::*;

struct Client<'a> {
    user_agent: &'a str,
}

#[get("/users")]
async fn users(client: Headers<Client<'_>>) -> String {
    client.user_agent.to_owned()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![users]).run()
}
