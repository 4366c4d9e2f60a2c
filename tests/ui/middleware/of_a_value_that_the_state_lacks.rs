use catzilla::prelude::*;

struct Clock;

#[middleware]
async fn timing(request: &mut Request, next: Next<'_>, _: &Clock) -> Response {
    next.run(request).await
}

#[get("/")]
async fn index() {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes!["/" => [index] with [timing]]).run()
}
