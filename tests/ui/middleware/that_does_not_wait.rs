use catzilla::prelude::*;

#[middleware]
fn timing(request: &mut Request, next: Next<'_>) -> StatusCode {
    let _ = (request, next);
    StatusCode::OK
}

fn main() {}
