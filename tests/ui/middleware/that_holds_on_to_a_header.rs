use catzilla::prelude::*;

#[middleware]
async fn login(
    request: &mut Request,
    next: Next<'_>,
    #[header] authorization: &str,
) -> Response {
    let _ = authorization;
    next.run(request).await
}

fn main() {}
