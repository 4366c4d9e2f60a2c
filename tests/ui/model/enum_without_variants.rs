use catzilla::prelude::*;

#[derive(Model)]
enum Never {}

fn main() {}
