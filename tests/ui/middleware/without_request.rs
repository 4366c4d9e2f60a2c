use catzilla::prelude::*;

#[middleware]
async fn timing(next: Next<'_>) -> StatusCode {
    let _ = next;
    StatusCode::OK
}

fn main() {}
