use catzilla::prelude::*;

#[middleware]
async fn timing() -> StatusCode {
    StatusCode::OK
}

fn main() {}
