use std::collections::BTreeMap;

use catzilla::prelude::*;

#[derive(Model)]
struct Labels {
    #[field(flatten)]
    labels: BTreeMap<String, String>,
}

#[derive(Model)]
struct Limits {
    most: u32,
    #[field(flatten)]
    others: BTreeMap<String, u32>,
}

#[derive(Model)]
struct Service {
    name: String,
    #[field(flatten)]
    labels: Labels,
    #[field(flatten)]
    limits: Limits,
}

fn main() {}
