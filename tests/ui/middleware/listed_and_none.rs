use catzilla::prelude::*;

#[get("/")]
async fn index() {}

async fn timing(request: &mut Request, next: Next<'_>) {
    let _ = (request, next);
}

routes! { Api = [index] with [timing] }

fn main() {}
