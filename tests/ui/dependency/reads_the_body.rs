use catzilla::prelude::*;

struct Signed(Bytes);

#[dependency]
async fn signed(body: Bytes) -> Signed {
    Signed(body)
}

fn main() {}
