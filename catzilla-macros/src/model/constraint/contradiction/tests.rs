use syn::{Type, parse_quote};

use super::*;
use crate::model::{FieldOption, field_options};

/// How many mistakes there are in the options of a field of this type.
fn count(ty: &str, options: &str) -> usize {
    let options: proc_macro2::TokenStream = options.parse().unwrap();
    let ty: Type = syn::parse_str(ty).unwrap();
    let (mut constraints, mut default) = (Vec::new(), None);
    for option in field_options(&[parse_quote!(#[field(#options)])]).unwrap() {
        match option {
            FieldOption::Constraint(constraint) => constraints.push(constraint),
            FieldOption::DefaultValue(value) => default = Known::of(&value),
            FieldOption::Default(word) => default = Known::default_of(&ty, &word),
            _ => panic!("no other options"),
        }
    }
    contradictions(&constraints, Some(&ty), default.as_ref()).len()
}

#[test]
fn what_may_be_right_is_left_alone() {
    for (ty, options) in [
        ("u8", "range(1..=10), default = 10"),
        ("u8", "range(..LIMIT), default = 10"),
        ("u8", "range(1..), default = first()"),
        ("i64", "range(-5..0), default = -5"),
        (
            "u64",
            "range(..9007199254740993), default = 9007199254740992",
        ),
        ("f64", "multiple_of(0.1), default = 0.3"),
        ("f32", "range(0.1..=0.2), default = 0.2"),
        ("Option<u8>", "range(1..), default"),
        ("Option<u8>", "range(1..), default = None"),
        ("Option<String>", "len(1..), default"),
        ("Slug", "len(1..), default"),
        ("String", "len(..=3), default"),
        (
            "String",
            "len(..=2), len(bytes, ..=2), default = \"é\".into()",
        ),
        ("String", "alphanumeric, default"),
        (
            "String",
            "contains(\"a\"), contains(\"b\"), check = one, check = other",
        ),
        (
            "String",
            "pattern(\"[a-z]\"), pattern(\"[0-9]\"), default = \"a1\".into()",
        ),
        ("String", "prefix(\"ab\"), suffix(\"bc\"), len(..=3)"),
        (
            "u8",
            "one_of(5, 10), multiple_of(5), range(..11), default = 5",
        ),
        ("Vec<u8>", "len(..=3), each(range(1..)), default"),
        ("u8", "range(..1)"),
        ("i8", "range(..0)"),
        ("Small", "range(..0)"),
        ("u8", "range(1..=5), multiple_of(5)"),
        ("u8", "range(LEAST..=4), multiple_of(5)"),
        ("i8", "range(..-124), multiple_of(5)"),
        ("f64", "range(0.3..=0.3), multiple_of(0.1)"),
        ("u64", "range(18446744073709551615..), multiple_of(5)"),
        ("String", "len(..=0)"),
        ("String", "len(5..), len(bytes, ..=5)"),
        ("String", "len(..=2), len(bytes, 8..)"),
        ("String", "uuid, len(36..=36)"),
        ("String", "email, ascii, suffix(\".org\"), contains(\"@\")"),
        ("String", "one_of(\"a@b\"), email"),
        ("String", "one_of(\"::1\", \"127.0.0.1\"), ip"),
        (
            "String",
            "one_of(\"2026-02-28T23:59:59.5+01:00\"), date_time",
        ),
        ("String", "one_of(\"https://[::1]:80/a?b#c\"), url"),
        (
            "String",
            "pattern(\"^[a-z]+-[0-9]+$\"), prefix(\"ab\"), suffix(\"9\")",
        ),
        ("String", "pattern(\"^[a-z]+-[0-9]+$\"), contains(\"-0\")"),
    ] {
        assert_eq!(count(ty, options), 0, "{ty}: {options}");
    }
}

#[test]
fn what_is_wrong_is_found() {
    for (ty, options) in [
        ("u8", "range(1..=10), default = 11"),
        ("u8", "range(1..10), default = 10"),
        ("i8", "range(0..), default = -1"),
        ("u8", "range(1..), default"),
        ("u8", "multiple_of(5), default = 7"),
        ("u8", "one_of(1, 2), default = 3"),
        ("Option<u8>", "range(1..), default = Some(0)"),
        ("&str", "len(1..), default = \"\""),
        ("&str", "len(bytes, ..2), default = \"é\""),
        ("&str", "prefix(\"a\"), default = \"b\""),
        ("&str", "suffix(\"a\"), default = \"b\""),
        ("&str", "contains(\"a\"), default = \"b\""),
        ("&str", "ascii, default = \"é\""),
        ("&str", "uuid, default"),
        ("String", "len(1..), default = String::new()"),
        ("Vec<u8>", "len(1..), default = vec![]"),
        ("&[u8]", "len(1..), default"),
        ("Vec<u8>", "each(one_of(1, 9), range(..9))"),
        ("Vec<u8>", "each(range(1..), range(..9))"),
        ("String", "suffix(\"abc\"), len(..3)"),
        ("String", "contains(\"-\"), alphanumeric"),
        ("u8", "range(..0)"),
        ("Option<u16>", "range(..0)"),
        ("i8", "range(..-128)"),
        ("BTreeMap<String, u8>", "values(range(..0))"),
        ("u8", "range(1..=4), multiple_of(5)"),
        ("u8", "range(1..5), multiple_of(5)"),
        ("i8", "range(..-125), multiple_of(50)"),
        ("f64", "range(0.1..=0.4), multiple_of(0.5)"),
        ("String", "len(5..), len(bytes, ..=4)"),
        ("String", "len(..=2), len(bytes, 9..)"),
        ("String", "uuid, len(..=35)"),
        ("String", "date, len(11..)"),
        ("String", "uuid, date"),
        ("String", "alphanumeric, email"),
        ("String", "email, contains(\" \")"),
        ("String", "one_of(\"a\"), email"),
        ("String", "one_of(\"1.2.3\"), ip"),
        ("String", "one_of(\"a\"), url"),
        ("String", "one_of(\"23:59:59\"), time"),
        ("String", "uuid, default = \"none\".into()"),
        ("String", "pattern(\"^[a-z]+$\"), prefix(\"A\")"),
        ("String", "pattern(\"^[a-z]+$\"), suffix(\"-\")"),
        ("String", "pattern(\"^[a-z]+$\"), contains(\"1\")"),
    ] {
        assert_eq!(count(ty, options), 1, "{ty}: {options}");
    }
}
