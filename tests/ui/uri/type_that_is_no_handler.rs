use catzilla::prelude::*;

struct Show;

fn main() {
    let _ = uri!(Show);
}
