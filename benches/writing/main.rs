//! Writing an answer, beside `serde_json` and sonic-rs: a hundred users, about 7.5 kB of JSON.
//!
//! `cargo bench -p catzilla-benches --bench writing` prints the time, and the heap allocations, into a
//! new buffer and into one that is used again.
//!
//! `… --bench writing -- instructions WRITER ROUNDS` runs one of them alone, for callgrind.

use std::{hint::black_box, time::Instant};

use catzilla::{Model, WriteJson, json::Writer};
use serde::Serialize;

catzilla::allocator!(system);

#[derive(Model, Serialize)]
struct User<'a> {
    id: u64,
    name: &'a str,
    email: &'a str,
    age: Option<u8>,
}

#[derive(Model, Serialize)]
struct Answer<'a> {
    created: u64,
    users: Vec<User<'a>>,
    seconds: f64,
}

fn catzilla(answer: &Answer<'_>, buffer: Vec<u8>) -> Vec<u8> {
    // Of an empty buffer this looks at nothing.
    let mut writer = Writer::from(String::from_utf8(buffer).expect("an empty buffer"));
    answer.write(&mut writer);
    writer.into_text().into_bytes()
}

fn serde_json(answer: &Answer<'_>, mut buffer: Vec<u8>) -> Vec<u8> {
    serde_json::to_writer(&mut buffer, answer).expect("JSON");
    buffer
}

fn sonic(answer: &Answer<'_>, mut buffer: Vec<u8>) -> Vec<u8> {
    sonic_rs::to_writer(&mut buffer, answer).expect("JSON");
    buffer
}

type Write = fn(&Answer<'_>, Vec<u8>) -> Vec<u8>;

const WRITERS: [(&str, Write); 3] = [
    ("catzilla", catzilla),
    ("serde_json", serde_json),
    ("sonic-rs", sonic),
];

fn main() {
    let texts: Vec<_> = (0..100)
        .map(|id| (format!("User number {id}"), format!("user{id}@example.com")))
        .collect();
    let users = (0..100).zip(&texts).map(|(id, (name, email))| User {
        id,
        name,
        email,
        age: Some(20 + (id % 60) as u8),
    });
    let answer = Answer {
        created: 100,
        users: users.collect(),
        seconds: 0.012_345,
    };
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [mode, writer, rounds] = &arguments[..]
        && mode == "instructions"
    {
        let (_, write) = WRITERS
            .iter()
            .find(|(name, _)| name == writer)
            .expect("a writer");
        return repeat(*write, &answer, rounds.parse().expect("a number of rounds"));
    }
    compare(&answer);
}

fn repeat(write: Write, answer: &Answer<'_>, rounds: usize) {
    let mut buffer = Vec::new();
    for _ in 0..rounds {
        buffer.clear();
        buffer = black_box(write(black_box(answer), buffer));
    }
}

fn compare(answer: &Answer<'_>) {
    let expected = serde_json(answer, Vec::new());
    let mut best = [[f64::MAX; 2]; WRITERS.len()];
    let mut allocations = [0; WRITERS.len()];
    // Rounds that alternate, so that a slow moment of the machine meets all of them.
    for _ in 0..200 {
        for (number, (name, write)) in WRITERS.iter().enumerate() {
            assert_eq!(write(answer, Vec::new()), expected, "{name}");
            let before = catzilla::memory::allocations();
            let start = Instant::now();
            for _ in 0..20 {
                black_box(write(black_box(answer), Vec::new()));
            }
            let new = start.elapsed().as_secs_f64() / 20.0;
            allocations[number] = (catzilla::memory::allocations() - before) / 20;
            let start = Instant::now();
            repeat(*write, answer, 20);
            let again = start.elapsed().as_secs_f64() / 20.0;
            best[number] = [best[number][0].min(new), best[number][1].min(again)];
        }
    }
    println!(
        "{:12} {:>22} {:>22}   for {} bytes",
        "microseconds",
        "into a new buffer",
        "into one used again",
        expected.len()
    );
    for (number, (name, _)) in WRITERS.iter().enumerate() {
        print!("{name:12}");
        for (own, catzilla) in best[number].iter().zip(best[0]) {
            print!(" {:>12.2} ({:>5.2} ×)", own * 1e6, own / catzilla);
        }
        println!("   {} allocations", allocations[number]);
    }
}
