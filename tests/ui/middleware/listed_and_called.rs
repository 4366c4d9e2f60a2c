use catzilla::prelude::*;

#[middleware]
async fn timing(request: &mut Request, next: Next<'_>) -> Response {
    next.run(request).await
}

#[get("/")]
async fn index() {}

routes! { Api = [index] with [timing()] }

fn main() {}
