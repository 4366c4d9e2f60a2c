//! What an application costs around a handler: three middleware, two values of the state, and one that is made
//! for the request, which a middleware and the handler share; beside axum and actix-web.
//!
//! `cargo bench -p catzilla-benches --bench application` prints, for each, the time of a request in this process
//! with all that and with nothing of it, and the heap allocations; and the difference.
//!
//! `… --bench application -- instructions STACK WHICH ROUNDS` runs one of them alone, for callgrind; see
//! `application/instructions.sh`.

mod actix;
mod axums;
mod catzillas;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use catzilla::memory::allocations;

catzilla::allocator!(system);

/// An application with everything around its handler, and with nothing, as functions that answer one request.
struct Stack {
    name: &'static str,
    /// Runs so many requests, with everything or with nothing around the handler.
    run: fn(Which, u32),
}

/// What is around the handler.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Nothing,
    Everything,
}

impl Which {
    /// The path of the handler.
    fn path(self) -> &'static str {
        match self {
            Self::Nothing => "/plain",
            Self::Everything => "/full",
        }
    }
}

const STACKS: [Stack; 3] = [
    Stack {
        name: "catzilla",
        run: catzillas::run,
    },
    Stack {
        name: "axum",
        run: axums::run,
    },
    Stack {
        name: "actix-web",
        run: actix::run,
    },
];

/// What the handlers answer, so that each stack is seen to do its work.
const ANSWER: &str = "7";

fn main() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("instructions") {
        return instructions(arguments);
    }
    println!(
        "{:12} {:>14} {:>14} {:>14}",
        "", "nothing", "everything", "difference"
    );
    for Stack { name, run } in STACKS {
        let (nothing, everything) = (time(run, Which::Nothing), time(run, Which::Everything));
        let difference = everything.saturating_sub(nothing);
        println!("{name:12} {nothing:>11} ns {everything:>11} ns {difference:>11} ns");
        let (nothing, everything) = (count(run, Which::Nothing), count(run, Which::Everything));
        println!("{:12} {nothing:>7} allocs. {everything:>7} allocs.", "");
    }
}

fn instructions(mut arguments: impl Iterator<Item = String>) {
    let (stack, which) = (arguments.next(), arguments.next());
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok());
    let stack = STACKS
        .iter()
        .find(|known| Some(known.name) == stack.as_deref());
    let which = match which.as_deref() {
        Some("everything") => Which::Everything,
        _ => Which::Nothing,
    };
    (stack.expect("a stack").run)(which, rounds.expect("a number of rounds"));
}

/// Nanoseconds for a request: the best of many short runs.
fn time(run: fn(Which, u32), which: Which) -> u128 {
    const REQUESTS: u32 = 2_000;
    let once = || {
        // What is set up before the requests cancels out.
        let time = |requests| {
            let start = Instant::now();
            run(black_box(which), requests);
            start.elapsed()
        };
        let (short, long) = (time(1), time(REQUESTS + 1));
        long.saturating_sub(short)
    };
    let best = (0..100)
        .map(|_| once())
        .filter(|took| *took > Duration::ZERO)
        .min();
    best.unwrap_or_default().as_nanos() / u128::from(REQUESTS)
}

/// Heap allocations for a request.
fn count(run: fn(Which, u32), which: Which) -> u64 {
    let count = |requests| {
        let before = allocations();
        run(which, requests);
        allocations() - before
    };
    count(1);
    (count(1_001) - count(1)) / 1_000
}
