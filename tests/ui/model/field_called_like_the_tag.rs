use catzilla::prelude::*;

#[derive(Model)]
#[model(tag = "type", rename_all = "lowercase")]
enum Event {
    Created {
        #[field(rename = "type")]
        kind: String,
    },
}

fn main() {}
