use std::cell::Cell;

use catzilla::prelude::*;

struct Count(Cell<u32>);

#[dependency]
fn count() -> Count {
    Count(Cell::new(0))
}

#[get("/")]
async fn index(count: &Count) -> String {
    count.0.get().to_string()
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![index]).run()
}
