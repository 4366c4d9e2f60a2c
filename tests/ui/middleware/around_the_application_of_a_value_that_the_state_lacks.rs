use catzilla::prelude::*;

struct Clock;

#[middleware]
async fn timing(request: &mut Request, next: Next<'_>, _: &Clock) -> Response {
    next.run(request).await
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![]).with(timing()).run()
}
