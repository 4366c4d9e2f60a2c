use std::collections::BTreeMap;

use catzilla::prelude::*;

#[derive(Model)]
struct Settings {
    #[field(flatten)]
    inner: Inner,
}

#[derive(Model)]
struct Inner {
    colours: BTreeMap<String, String>,
}

#[post("/settings")]
async fn settings(form: Form<Settings>) -> String {
    format!("{:?}", form.inner.colours)
}

fn main() {}
