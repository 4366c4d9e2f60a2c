use catzilla::prelude::*;

#[middleware(first)]
async fn timing(request: &mut Request, next: Next<'_>) -> Response {
    next.run(request).await
}

fn main() {}
