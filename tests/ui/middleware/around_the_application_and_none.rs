use catzilla::prelude::*;

struct Timing;

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![]).with(Timing).run()
}
