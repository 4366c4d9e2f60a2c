use std::collections::BTreeMap;

use catzilla::prelude::*;

#[derive(Model)]
struct Circle {
    radius: f64,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Foreign;

#[derive(Model)]
enum Outside {
    Dot,
    Line(u32),
}

#[derive(Model)]
#[model(tag = "shape", content = "of")]
enum Beside {
    Line(u32),
}

#[derive(Model)]
#[model(tag = "kind")]
enum Fine {
    Circle(Circle),
    Boxed(Box<Circle>),
    Map(BTreeMap<String, u8>),
    Tagged(Beside),
}

#[derive(Model)]
#[model(tag = "kind")]
enum Event<'a> {
    Number(u8),
    Perhaps(Option<Circle>),
    List(Vec<Circle>),
    Nothing(()),
    Text(JsonMap<'a>),
    Any(JsonValue<'a>),
    Foreign(Foreign),
    Outside(Outside),
}

#[derive(Model)]
#[model(tag = "kind")]
enum Generic<T> {
    One(T),
}

fn main() {
    let _ = Fine::from_json(b"{}");
    let _ = Generic::<Circle>::from_json(b"{}");
}
