//! Loops for callgrind; `instructions.sh` runs them and subtracts the empty one.

use std::hint::black_box;

use crate::data::{Asked, hits, misses};
use crate::growth::lists;
use crate::routers::{Catzilla, Matchit08, Matchit09, PathTree, Router, Wayfind, ask};

/// Asks a router for a list of paths, this many times; the router `empty` does nothing.
pub(crate) fn run(router: &str, what: &str, rounds: usize) {
    if let Ok(length) = what.parse() {
        let lists = lists(length);
        return match router {
            "catzilla" => repeat(&lists.catzilla, &lists.asked, rounds),
            "matchit-0.8" => repeat(&lists.matchit, &lists.asked, rounds),
            _ => panic!("no router of the name {router} grows"),
        };
    }
    let asked = if what == "hits" { hits() } else { misses() };
    match router {
        "empty" => repeat(&Nothing, &asked, rounds),
        "catzilla" => repeat(&Catzilla::github(), &asked, rounds),
        "matchit-0.8" => repeat(&Matchit08::github(), &asked, rounds),
        "matchit-0.9" => repeat(&Matchit09::github(), &asked, rounds),
        "path-tree" => repeat(&PathTree::github(), &asked, rounds),
        "wayfind" => repeat(&Wayfind::github(), &asked, rounds),
        _ => panic!("no router has the name {router}"),
    }
}

/// Callgrind counts what happens in here.
#[inline(never)]
fn repeat<R: Router>(router: &R, asked: &[Asked], rounds: usize) {
    for _ in 0..rounds {
        for asked in black_box(asked) {
            ask(router, asked);
        }
    }
}

/// A router that does nothing.
struct Nothing;

impl Router for Nothing {
    const NAME: &'static str = "empty";

    fn github() -> Self {
        Self
    }

    #[inline]
    fn find(&self, _path: &str, _see: impl FnMut(&str)) -> Option<usize> {
        None
    }
}
