//! Writes the routes of `data/gh130.routes` down as the constants that catzilla's macros would
//! write, so that the bench measures a table that is built at compile time.

use std::fmt::Write as _;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=data/gh130.routes");
    let routes = fs::read_to_string("data/gh130.routes").expect("the data stands beside this file");
    let mut entries = String::from("&[\n");
    for (line, route) in routes.lines().enumerate() {
        let (method, path) = route.split_once('\t').expect("a method, a tab, and a path");
        let params: Vec<_> = path.split('/').filter_map(param).collect();
        let segments: Vec<_> = path.split('/').skip(1).map(segment).collect();
        let segments = segments.join(", ");
        writeln!(
            entries,
            "Entry::Route(Route {{ methods: Methods::{method}, path: {path:?}, \
             segments: &[{segments}], captures: &{params:?}, handler: \"github\", \
             place: Place {{ file: \"gh130.routes\", line: {line}, column: 1 }} }}),",
        )
        .expect("a string takes everything");
    }
    entries.push(']');
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    fs::write(format!("{out}/github.rs"), entries).expect("the folder exists");
}

fn param(segment: &str) -> Option<&str> {
    segment.strip_prefix('<')?.strip_suffix('>')
}

fn segment(segment: &str) -> String {
    match param(segment) {
        Some(name) => format!("Segment::Param({name:?})"),
        None => format!("Segment::Literal(Literal::new({segment:?}))"),
    }
}
