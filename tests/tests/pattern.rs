//! `pattern("…")` beside the `regex` crate, over many patterns and texts.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use catzilla::prelude::*;
use catzilla_tests::Random;
use regex::Regex;

/// A pattern, what says whether a text matches it, and some texts that are near to matching.
struct Case {
    pattern: &'static str,
    matches: fn(&str) -> bool,
    near: &'static [&'static str],
}

macro_rules! cases {
    ($($pattern:literal: $($near:literal)+;)*) => {
        vec![$({
            fn matches(text: &str) -> bool {
                #[derive(Model)]
                struct Text<'a>(#[field(pattern($pattern))] &'a str);
                Text(text).validate().is_ok()
            }
            Case { pattern: $pattern, matches, near: &[$($near),+] }
        }),*]
    };
}

fn cases() -> Vec<Case> {
    cases! {
        "a": "a" "xay";
        "^a": "a" "ab";
        "a$": "a" "ba";
        "^a$": "a";
        "^$": "";
        "^a|b$": "ax" "xb";
        "^(a|b)$": "a" "b";
        "foo|bar": "foo" "xbar" "fobar";
        "aab": "aaab" "aab";
        "^[a-z]+$": "abc";
        "^[^a-z]+$": "ABC" "é1";
        "^[a-z0-9]+(-[a-z0-9]+)*$": "a-b-c" "slug-1";
        "^[A-Za-z_][A-Za-z0-9_]{2,31}$": "user_name" "abc" "abcdefghijklmnopqrstuvwxyzabcdef";
        "^batch_[0-9]+$": "batch_123";
        r"^\d{4}-\d{2}-\d{2}$": "2026-02-28";
        r"^\+[1-9]\d{1,14}$": "+4915112345678";
        r"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$": "1.22.333-rc.1" "1.2.3";
        "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$":
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
        r"^#(?:[0-9a-fA-F]{3}){1,2}$": "#fff" "#A0b1C2";
        r"^\w+$": "ab_1";
        r"^\W+$": "-é😀";
        r"\s": "a b" "\t";
        r"^\S+$": "é\u{a0}";
        r"^[\w.-]+@[\w-]+\.\w{2,}$": "ada@example.com";
        r"^[^\d\s]$": "é" "a";
        r"^[\D]$": "٧";
        "^.$": "é" "😀" "a";
        "^.{3}$": "aé😀";
        "^a.*b$": "ab" "aéb" "a\nb" "a\u{2028}b";
        "é": "é" "xé";
        "^[à-ÿ]+$": "éà";
        "[😀-😃]": "😁";
        r"\bcat\b": "cat" "a cat." "écat" "cats";
        r"^\b": "a" "-";
        r"a\b.": "a-" "aé" "ab";
        "(a|ab)(c|bcd)(d*)": "abcd" "acd";
        "^(?:a?){3}a{3}$": "aaa" "aaaaaa";
        "^(aa|aaa)+$": "aa" "aaaaa";
        "a+?b": "aab";
        "^(?<year>[0-9]+)/": "12/";
        r"^\/a\/\u0041\x42\u{43}$": "/a/ABC";
        r"\\|\||\$|\.": "\\" "|" "$" ".";
        "^[.*+?$^|(){}\\[\\]\\\\-]+$": "[]\\-^";
        "x{2,}y{0,1}z": "xxz" "xxxyz";
        "^(ab|cd|ef|gh|ij)+$": "abghij";
        "(?:0|1(?:01*0)*1)$": "110" "x1001";
        "^[ab]*a[ab]{4}$": "abaaba" "aabbb";
        "a$|b": "a" "bx";
    }
}

/// The same in the words of `regex`.
fn reference(pattern: &str) -> Regex {
    let mut text = String::new();
    let mut class = false;
    let mut all = pattern.chars();
    while let Some(character) = all.next() {
        match character {
            '\\' => match all.next().unwrap() {
                'd' => text.push_str("[0-9]"),
                'D' => text.push_str("[^0-9]"),
                'w' => text.push_str("[0-9A-Za-z_]"),
                'W' => text.push_str("[^0-9A-Za-z_]"),
                's' => text.push_str("[\\t\\n\\x0B\\x0C\\r ]"),
                'S' => text.push_str("[^\\t\\n\\x0B\\x0C\\r ]"),
                'b' => text.push_str("(?-u:\\b)"),
                other => text.extend(['\\', other]),
            },
            '.' if !class => text.push_str("[^\\n\\r\\u2028\\u2029]"),
            other => {
                class = other == '[' || class && other != ']';
                text.push(other);
            }
        }
    }
    Regex::new(&text).unwrap()
}

/// A text of the pattern's own characters and some others, or one of the near ones with a change or two.
fn text(case: &Case, alphabet: &[char], random: &mut Random) -> String {
    let mut text: Vec<char> = Vec::new();
    if random.below(2) == 0 {
        for _ in 0..random.below(9) {
            text.push(random.of(alphabet));
        }
        return text.into_iter().collect();
    }
    text.extend(random.of(case.near).chars());
    for _ in 0..random.below(3) {
        let at = random.below(text.len() + 1);
        match random.below(3) {
            0 => text.insert(at, random.of(alphabet)),
            1 if at < text.len() => text[at] = random.of(alphabet),
            _ if at < text.len() => drop(text.remove(at)),
            _ => {}
        }
    }
    text.into_iter().collect()
}

#[test]
fn a_pattern_matches_what_a_regex_matches() {
    const ROUNDS: usize = 4000;
    let mut random = Random::new(5);
    let cases = cases();
    for case in &cases {
        let regex = reference(case.pattern);
        let mut alphabet: Vec<char> = "aZ0_- \n\r\u{2028}\u{a0}é٧😀".chars().collect();
        alphabet.extend(case.pattern.chars());
        let mut taken = 0;
        for _ in 0..ROUNDS {
            let text = text(case, &alphabet, &mut random);
            let matches = (case.matches)(&text);
            assert_eq!(matches, regex.is_match(&text), "{} {text:?}", case.pattern);
            taken += usize::from(matches);
        }
        assert!((1..ROUNDS).contains(&taken), "{}: {taken}", case.pattern);
    }
    println!("{} patterns, {} texts", cases.len(), cases.len() * ROUNDS);
}
