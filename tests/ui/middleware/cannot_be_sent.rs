use catzilla::prelude::*;

use std::rc::Rc;

#[middleware]
async fn counted(request: &mut Request, next: Next<'_>) -> Response {
    let count = Rc::new(0);
    let response = next.run(request).await;
    let _ = count;
    response
}

fn main() {}
