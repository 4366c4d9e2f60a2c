use catzilla::prelude::*;

#[derive(Model)]
struct Created {
    name: String,
}

#[derive(Model)]
#[model(tag = "type")]
enum Event<T> {
    Of(T),
}

fn main() {
    let _ = Event::<Created>::from_json(b"{}");
    let _ = Event::<u8>::from_json(b"{}");
}
