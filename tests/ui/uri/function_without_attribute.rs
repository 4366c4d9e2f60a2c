use catzilla::prelude::*;

async fn show() {}

fn main() {
    let _ = uri!(show);
}
