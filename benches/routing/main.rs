//! Catzilla's route table beside other routers, on the 130 routes of GitHub's API and on growing
//! lists.
//!
//! `cargo bench -p catzilla-benches --bench routing` prints nanoseconds and heap allocations for
//! each look-up; `benches/instructions.sh` counts instructions with the same program.

#![allow(
    clippy::cast_precision_loss,
    reason = "what is counted here is far below 2^53"
)]

mod data;
mod growth;
mod instructions;
mod routers;
mod time;

use data::{Asked, hits, misses};
use routers::{Catzilla, Matchit08, Matchit09, PathTree, Router, Wayfind};

catzilla::allocator!(system);

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [mode, router, what, rounds] = &arguments[..]
        && mode == "instructions"
    {
        return instructions::run(router, what, rounds.parse().expect("a number of rounds"));
    }
    let (hits, misses) = (hits(), misses());
    let random = data::random_picks(&hits);

    println!(
        "130 routes; nanoseconds for each look-up, parameters read; × faster than matchit 0.8"
    );
    time::table(&[
        ("in order", &hits),
        ("random", &random),
        ("misses", &misses),
    ]);
    println!("\nheap allocations for each look-up");
    allocations::<Catzilla>(&hits);
    allocations::<Matchit08>(&hits);
    allocations::<Matchit09>(&hits);
    allocations::<PathTree>(&hits);
    allocations::<Wayfind>(&hits);
    println!("\n1,000 and 10,000 routes of one kind; nanoseconds for each look-up");
    growth::table();
}

fn allocations<R: Router>(asked: &[Asked]) {
    let router = R::github();
    let before = catzilla::memory::allocations();
    for asked in asked {
        routers::ask(&router, asked);
    }
    let count = catzilla::memory::allocations() - before;
    println!("{:16} {:.2}", R::NAME, count as f64 / asked.len() as f64);
}
