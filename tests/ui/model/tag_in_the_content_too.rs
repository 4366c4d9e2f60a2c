use catzilla::prelude::*;

#[derive(Model)]
struct Created {
    name: String,
    #[field(flatten)]
    origin: Origin,
}

#[derive(Model)]
struct Origin {
    #[field(alias = "type")]
    source: String,
}

#[derive(Model)]
#[model(tag = "type")]
enum Event {
    Created(Box<Created>),
    Moved {
        #[field(flatten)]
        from: Origin,
    },
}

fn main() {}
