//! Matching a pattern, beside `regex`.
//!
//! `cargo bench -p catzilla-benches --bench pattern` prints the time for each text that matches.
//!
//! `… --bench pattern -- instructions catzilla|regex PATTERN ROUNDS` runs one alone, for callgrind.

use std::{hint::black_box, time::Instant};

use catzilla::prelude::*;
use regex::Regex;

struct Case {
    name: &'static str,
    text: &'static str,
    matches: fn(&str) -> bool,
    regex: Regex,
}

macro_rules! cases {
    ($($name:literal: $pattern:literal, $text:literal;)*) => {
        vec![$({
            #[derive(Model)]
            struct Text<'a>(#[field(pattern($pattern))] &'a str);
            Case {
                name: $name,
                text: $text,
                matches: |text| catzilla::Value::holds(&Text(text)),
                regex: Regex::new($pattern).expect("a pattern"),
            }
        }),*]
    };
}

fn cases() -> Vec<Case> {
    cases! {
        "batch": "^batch_[0-9]+$", "batch_1234567890";
        "slug": "^[a-z0-9]+(-[a-z0-9]+)*$", "a-slug-of-a-few-words-2026";
        "either": "foo|bar", "a text that has it only at bar";
        "date": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2026-02-28";
        "e164": "^\\+[1-9][0-9]{1,14}$", "+49151123456";
        "semver": "^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$", "1.22.333-rc.1";
        "username": "^[A-Za-z_][A-Za-z0-9_]{2,31}$", "ada_lovelace_";
        "uuid": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    }
}

fn main() {
    let cases = cases();
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [mode, matcher, name, rounds] = &arguments[..]
        && mode == "instructions"
    {
        let rounds: u32 = rounds.parse().expect("a number of rounds");
        let case = cases.iter().find(|case| case.name == name);
        let case = case.expect("the name of a pattern");
        for _ in 0..rounds {
            black_box(match matcher.as_str() {
                "catzilla" => (case.matches)(black_box(case.text)),
                _ => case.regex.is_match(black_box(case.text)),
            });
        }
        return;
    }
    println!(
        "{:10} {:>6} {:>10} {:>10}",
        "nanoseconds", "bytes", "catzilla", "regex"
    );
    for case in cases {
        assert!((case.matches)(case.text) && case.regex.is_match(case.text));
        let ours = time(|| (case.matches)(black_box(case.text)));
        let theirs = time(|| case.regex.is_match(black_box(case.text)));
        println!(
            "{:11} {:>6} {ours:>10.1} {theirs:>10.1}",
            case.name,
            case.text.len()
        );
    }
}

/// The shortest of some samples.
fn time(matches: impl Fn() -> bool) -> f64 {
    const ROUNDS: u32 = 2000;
    let sample = || {
        let start = Instant::now();
        for _ in 0..ROUNDS {
            black_box(matches());
        }
        start.elapsed().as_secs_f64() * 1e9 / f64::from(ROUNDS)
    };
    (0..200).map(|_| sample()).fold(f64::MAX, f64::min)
}
