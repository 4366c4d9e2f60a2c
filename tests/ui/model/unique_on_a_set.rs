use std::collections::BTreeSet;

use catzilla::prelude::*;

#[derive(Model)]
struct Post {
    #[field(unique)]
    tags: BTreeSet<String>,
}

fn main() {}
