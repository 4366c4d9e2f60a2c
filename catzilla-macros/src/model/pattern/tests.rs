use super::compile;

#[track_caller]
fn check(pattern: &str, yes: &[&str], no: &[&str]) {
    let automaton = compile(pattern).unwrap();
    for text in yes {
        assert!(automaton.matches(text), "{pattern} {text:?}");
    }
    for text in no {
        assert!(!automaton.matches(text), "{pattern} {text:?}");
    }
}

#[test]
fn a_pattern_is_looked_for_anywhere() {
    check("b", &["b", "abc", "éb"], &["", "ac"]);
    check("^b", &["b", "bc"], &["ab", ""]);
    check("b$", &["b", "ab"], &["b\n", "ba"]);
    check("^a|b$", &["ax", "xb"], &["xa", "bx"]);
    check("^$", &[""], &["\n", "a"]);
}

#[test]
fn classes_are_of_ascii_and_characters_are_whole() {
    check(r"^\d$", &["7"], &["٧", "77"]);
    check(r"^\D$", &["٧", "é", "😀"], &["7", "éé"]);
    check(r"^\w+$", &["aZ_0"], &["é", "a-"]);
    check(r"^[^\s]$", &["é", "\u{a0}"], &[" ", "\t"]);
    check(
        "^.$",
        &["a", "é", "😀"],
        &["", "\n", "\r", "\u{2028}", "ab"],
    );
    check(r"^[\s\S]$", &["\n", "é", "😀"], &["", "ab"]);
    check(r"\bé?cat\b", &["a cat", "écat", "cat."], &["cats", "_cat"]);
}

#[test]
fn an_automaton_is_the_smallest() {
    for (pattern, states, classes) in [
        ("^a$", 3, 2),
        ("a", 2, 2),
        ("^[a-z0-9]+(-[a-z0-9]+)*$", 3, 3),
        ("^(aa|ab|ba|bb)$", 4, 2),
        ("foo|bar", 6, 6),
        ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", 12, 3),
    ] {
        let automaton = compile(pattern).unwrap();
        assert_eq!(
            (automaton.accepts.len(), automaton.width),
            (states, classes),
            "{pattern}"
        );
        assert!(automaton.accepts.is_sorted());
    }
}

#[test]
fn what_a_client_would_read_in_another_way_is_refused() {
    for pattern in [
        "(?i)a",
        "(?i:a)",
        "(?-u:a)",
        "(?m)^a",
        "(?x) a",
        r"\Aa",
        r"a\z",
        r"a\B",
        r"\<a",
        r"\b{start}a",
        r"\a",
        r"\x{41}",
        r"\U00000041",
        r"\p{L}",
        r"\pL",
        r"[\p{L}]",
        "[[:alpha:]]",
        "[a[b]]",
        "[a&&b]",
        "[a--b]",
        "[]a]",
        "[^]a]",
        "a**",
        "a*+",
        "a{,5}",
        "(?P<a>b)",
        "(?=a)",
        "(?<!a)",
        r"(a)\1",
        "(",
        ")",
        "[",
        "a{",
        "*",
        r"\y",
        "[b-a]",
        "a{2,1}",
        "",
        "a*",
        "a|",
        "^",
        "$",
        "[^]",
        "$a",
        "a^",
        "\\",
        "(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((a)",
    ] {
        assert!(compile(pattern).is_err(), "{pattern}");
    }
}

#[test]
fn what_is_too_large_is_refused_soon() {
    for pattern in [
        "^.{0,500}$",
        "^[a-z]{0,5000}$",
        "(a|b)*a(a|b){20}",
        "((a{100}){100}){100}",
        "a{4294967295}",
        "^(.{0,9}a){0,9}$",
    ] {
        let start = std::time::Instant::now();
        assert!(compile(pattern).is_err(), "{pattern}");
        println!("{pattern}: {:?}", start.elapsed());
    }
}
