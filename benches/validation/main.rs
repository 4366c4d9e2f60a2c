//! Reading and checking a body, beside sonic-rs and `serde_json` with garde and validator.
//!
//! `cargo bench -p catzilla-benches --bench validation` prints the time, and the heap allocations, for
//! one user of 104 bytes, for a batch of a hundred, and for that batch with one and with a hundred bad
//! fields, where the time is that of the whole report as text.
//!
//! `… --bench validation -- pydantic` adds pydantic to the table, installed with Python's `venv` and
//! `pip` in the target directory.
//!
//! `… --bench validation -- instructions STACK BODY ROUNDS` runs one of them alone, for callgrind.

mod payload;
mod pydantic;
mod stacks;

use std::{hint::black_box, time::Instant};

use pydantic::Pydantic;
use stacks::{Borrowed, Copied, SerdeGarde, SerdeValidator, SonicGarde, Stack};

catzilla::allocator!(system);

#[derive(Clone)]
struct Bodies {
    one: Vec<u8>,
    batch: Vec<u8>,
    one_wrong: Vec<u8>,
    all_wrong: Vec<u8>,
}

/// What one stack takes for each of the bodies.
struct Row {
    name: &'static str,
    nanoseconds: [f64; 4],
    allocations: Option<[u64; 2]>,
}

impl Row {
    /// Keeps the shorter ones.
    fn add(&mut self, times: [f64; 4]) {
        for (best, now) in self.nanoseconds.iter_mut().zip(times) {
            *best = best.min(now);
        }
    }
}

fn main() {
    let bodies = Bodies {
        one: payload::one(),
        batch: payload::batch(|_| false),
        one_wrong: payload::batch(|id| id == 57),
        all_wrong: payload::batch(|_| true),
    };
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [mode, stack, body, rounds] = &arguments[..]
        && mode == "instructions"
    {
        let rounds = rounds.parse().expect("a number of rounds");
        return match stack.as_str() {
            "catzilla" => repeat::<Borrowed>(&bodies, body, rounds),
            "copied" => repeat::<Copied>(&bodies, body, rounds),
            "sonic" => repeat::<SonicGarde>(&bodies, body, rounds),
            "garde" => repeat::<SerdeGarde>(&bodies, body, rounds),
            _ => repeat::<SerdeValidator>(&bodies, body, rounds),
        };
    }
    let mut rows = [
        row::<Borrowed>(&bodies),
        row::<Copied>(&bodies),
        row::<SonicGarde>(&bodies),
        row::<SerdeGarde>(&bodies),
        row::<SerdeValidator>(&bodies),
    ];
    let mut pydantic = arguments.iter().any(|it| it == "pydantic").then(|| {
        let Bodies {
            one,
            batch,
            one_wrong,
            all_wrong,
        } = &bodies;
        let process = Pydantic::start([one, batch, one_wrong, all_wrong]);
        let row = Row {
            name: "pydantic",
            nanoseconds: [f64::MAX; 4],
            allocations: None,
        };
        (process.expect("pydantic starts"), row)
    });
    // Rounds that alternate, so that a slow moment of the machine meets all of them.
    for round in 0..8 {
        // Where a body lies is worth a quarter of the time, so that it lies elsewhere in each round.
        let _space = vec![0_u8; round * 1500 + 1];
        let bodies = bodies.clone();
        best::<Borrowed>(&mut rows[0], &bodies);
        best::<Copied>(&mut rows[1], &bodies);
        best::<SonicGarde>(&mut rows[2], &bodies);
        best::<SerdeGarde>(&mut rows[3], &bodies);
        best::<SerdeValidator>(&mut rows[4], &bodies);
        if let Some((process, row)) = &mut pydantic {
            row.add(process.time().expect("pydantic answers"));
        }
    }
    let mut rows = Vec::from(rows);
    rows.extend(pydantic.map(|(_, row)| row));
    print(&rows);
}

fn repeat<S: Stack>(bodies: &Bodies, body: &str, rounds: usize) {
    let mut stack = S::default();
    for _ in 0..rounds {
        let _read = black_box(match body {
            "one" => stack.one(black_box(&bodies.one)),
            "batch" => stack.batch(black_box(&bodies.batch)),
            "one_wrong" => stack.batch(black_box(&bodies.one_wrong)),
            _ => stack.batch(black_box(&bodies.all_wrong)),
        });
    }
}

fn row<S: Stack>(bodies: &Bodies) -> Row {
    let mut stack = S::default();
    assert_eq!(stack.one(&bodies.one), Ok(2));
    assert_eq!(stack.batch(&bodies.batch), Ok(100));
    assert!(stack.batch(&bodies.one_wrong).is_err());
    assert!(stack.batch(&bodies.all_wrong).is_err());
    let allocations = |read: &mut dyn FnMut()| {
        let before = catzilla::memory::allocations();
        read();
        catzilla::memory::allocations() - before
    };
    Row {
        name: S::NAME,
        allocations: Some([
            allocations(&mut || drop(black_box(stack.one(&bodies.one)))),
            allocations(&mut || drop(black_box(stack.batch(&bodies.batch)))),
        ]),
        nanoseconds: [f64::MAX; 4],
    }
}

fn best<S: Stack>(row: &mut Row, bodies: &Bodies) {
    let mut stack = S::default();
    row.add([
        time(2000, || stack.one(black_box(&bodies.one))),
        time(20, || stack.batch(black_box(&bodies.batch))),
        time(20, || stack.batch(black_box(&bodies.one_wrong))),
        time(20, || stack.batch(black_box(&bodies.all_wrong))),
    ]);
}

/// The shortest of some samples.
fn time(rounds: u32, mut read: impl FnMut() -> Result<usize, String>) -> f64 {
    let sample = |read: &mut dyn FnMut() -> Result<usize, String>| {
        let start = Instant::now();
        for _ in 0..rounds {
            let _read = black_box(read());
        }
        start.elapsed().as_secs_f64() * 1e9 / f64::from(rounds)
    };
    (0..40).map(|_| sample(&mut read)).fold(f64::MAX, f64::min)
}

fn print(rows: &[Row]) {
    println!(
        "{:30} {:>17} {:>17} {:>17} {:>17}   allocations",
        "nanoseconds (× catzilla's)", "one user", "100 users", "1 bad field", "100 bad fields"
    );
    for row in rows {
        print!("{:30}", row.name);
        for (own, catzilla) in row.nanoseconds.iter().zip(rows[0].nanoseconds) {
            print!(" {own:>9.0} {:>7}", format!("({:.2})", own / catzilla));
        }
        match row.allocations {
            Some([one, batch]) => println!("   {one} and {batch}"),
            None => println!(),
        }
    }
}
