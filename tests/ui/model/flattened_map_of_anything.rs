use std::collections::HashMap;

use catzilla::prelude::*;

#[derive(Model)]
struct Event {
    name: String,
    #[field(flatten)]
    others: HashMap<String, serde_json::Value>,
}

fn main() {}
