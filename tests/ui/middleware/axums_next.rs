use catzilla::prelude::*;

use axum::middleware::Next;

#[middleware]
async fn timing(request: &mut Request, next: Next) -> Response {
    let _ = (request, next);
    response!(StatusCode::OK)
}

fn main() {}
