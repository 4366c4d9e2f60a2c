use catzilla::prelude::*;

#[middleware]
async fn signed(request: &mut Request, next: Next<'_>, body: Bytes) -> Response {
    let _ = body;
    next.run(request).await
}

fn main() {}
