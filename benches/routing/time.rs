//! Nanoseconds for each look-up: rounds of all routers in turn, and of each its best round, so that
//! whatever else the machine does hits them alike.

use std::time::Instant;

use crate::data::Asked;
use crate::routers::{Catzilla, Matchit08, Matchit09, PathTree, Router, Wayfind, ask, prove};

const ROUNDS: usize = 60;

/// How many look-ups a round makes at least.
const LOOK_UPS: usize = 10_000;

/// Prints a row for each router and a column for each list of paths.
pub(crate) fn table(lists: &[(&str, &[Asked])]) {
    let rows = [
        row::<Catzilla>(lists),
        row::<Matchit08>(lists),
        row::<Matchit09>(lists),
        row::<PathTree>(lists),
        row::<Wayfind>(lists),
    ];
    let mut best = vec![vec![f64::INFINITY; lists.len()]; rows.len()];
    for _ in 0..ROUNDS {
        for (list, _) in lists.iter().enumerate() {
            for ((_, round), best) in rows.iter().zip(&mut best) {
                best[list] = best[list].min(round(list));
            }
        }
    }
    print!("{:16}", "");
    for (name, _) in lists {
        print!("{name:>20}");
    }
    for ((name, _), best_of_router) in rows.iter().zip(&best) {
        print!("\n{name:16}");
        for (list, nanoseconds) in best_of_router.iter().enumerate() {
            print!("{nanoseconds:11.1} {:6.2} ×", best[1][list] / nanoseconds);
        }
    }
    println!();
}

type Round<'a> = Box<dyn Fn(usize) -> f64 + 'a>;

/// A router's name, and what runs one round of it over a list.
fn row<'a, R: Router + 'a>(lists: &'a [(&str, &'a [Asked])]) -> (&'static str, Round<'a>) {
    let router = R::github();
    for (_, asked) in lists {
        prove(&router, asked);
    }
    (R::NAME, Box::new(move |list| round(&router, lists[list].1)))
}

/// The nanoseconds of one look-up, over a round.
pub(crate) fn round<R: Router>(router: &R, list: &[Asked]) -> f64 {
    let repeats = LOOK_UPS.div_ceil(list.len());
    let start = Instant::now();
    for _ in 0..repeats {
        for asked in list {
            ask(router, asked);
        }
    }
    start.elapsed().as_secs_f64() * 1e9 / (repeats * list.len()) as f64
}
