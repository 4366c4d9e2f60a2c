use catzilla::prelude::*;

#[middleware]
async fn timing(request: &mut Request) -> StatusCode {
    let _ = request;
    StatusCode::OK
}

fn main() {}
