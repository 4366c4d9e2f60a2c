use catzilla::prelude::*;

#[derive(Debug, thiserror::Error, Problem)]
#[problem(status = 500, detail = "the disk is full", display)]
#[error("no space left")]
struct Trouble;

fn main() {}
