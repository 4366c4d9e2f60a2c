use catzilla::prelude::*;

struct Filter;

#[get("/users")]
async fn show(filter: Filter) {
    let _ = filter;
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![show]).run()
}
