use catzilla::prelude::*;

#[middleware]
async fn team(request: &mut Request, next: Next<'_>, #[path] team: u32) -> Response {
    let _ = team;
    next.run(request).await
}

fn main() {}
