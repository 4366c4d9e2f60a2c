use catzilla::prelude::*;

#[middleware]
async fn timing<T>(request: &mut Request, next: Next<'_, T>) -> Response {
    next.run(request).await
}

fn main() {}
