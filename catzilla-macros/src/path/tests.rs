#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use expect_test::{Expect, expect};
use proc_macro2::Span;
use syn::LitStr;

use super::{Piece, Segment, Template, parse_prefix, parse_route};

fn literal(path: &str) -> LitStr {
    LitStr::new(path, Span::call_site())
}

#[track_caller]
fn parsed(path: &str) -> Template {
    parse_route(&literal(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every mistake of a path, as the user reads them.
#[track_caller]
fn check(path: &str, expected: &Expect) {
    let errors = parse_route(&literal(path)).expect_err("a mistake");
    let messages: Vec<_> = errors.into_iter().map(|error| error.to_string()).collect();
    expected.assert_eq(&messages.join("\n\n"));
}

fn text(text: &str) -> Piece {
    Piece::Text(text.to_owned())
}

fn param(name: &str) -> Piece {
    Piece::Param(name.to_owned())
}

#[test]
fn the_root_has_no_segments() {
    assert_eq!(parsed("/").segments, []);
}

#[test]
fn segments_are_told_apart() {
    let template = parsed("/users/<id>/v<major>.<minor>/<rest..>");
    assert_eq!(
        template.segments,
        [
            Segment::Literal("users".to_owned()),
            Segment::Param("id".to_owned()),
            Segment::Partial(vec![text("v"), param("major"), text("."), param("minor")]),
            Segment::CatchAll("rest".to_owned()),
        ]
    );
    assert_eq!(
        template.params().collect::<Vec<_>>(),
        ["id", "major", "minor", "rest"]
    );
}

#[test]
fn the_query_is_no_part_of_the_text() {
    let template = parsed("/users?<limit>&<type>");
    assert_eq!(template.text, "/users");
    assert_eq!(template.query, ["limit", "type"]);
}

#[test]
fn literals_are_written_as_clients_read_them() {
    for path in [
        "/größe",
        "/two words",
        "/a:b",
        "/a*b",
        "/...",
        "/~me/@all/a=b;c,d!$'()+",
    ] {
        let Some(text) = path.strip_prefix('/') else {
            unreachable!()
        };
        let literals: Vec<_> = text
            .split('/')
            .map(|text| Segment::Literal(text.to_owned()))
            .collect();
        assert_eq!(parsed(path).segments, literals, "{path}");
    }
}

#[test]
fn a_prefix_is_a_path_that_others_can_follow() {
    assert!(parse_prefix(&literal("/teams/<team>/v<version>")).is_ok());
    assert!(parse_prefix(&literal("/")).is_ok());
    assert!(parse_prefix(&literal("/<rest..>")).is_err());
    assert!(parse_prefix(&literal("/teams?<page>")).is_err());
}

#[test]
fn each_mistake_is_an_error_of_its_own() {
    check(
        "users/{id}//<a><b>/",
        &expect![[r#"
            a path begins with `/`
              users/{id}//<a><b>/
              ^
            help: write `/users/{id}//<a><b>`

            `{id}` is no parameter here
              users/{id}//<a><b>/
                    ^^^^
            help: write `<id>`

            an empty segment
              users/{id}//<a><b>/
                         ^
            help: leave one of the `/` out

            nothing tells where `<a>` ends and `<b>` begins
              users/{id}//<a><b>/
                             ^^^
            help: put text between them: `<a>-<b>`"#]],
    );
}

#[test]
fn the_caret_counts_characters() {
    check(
        "/größe/<größe-in-cm>",
        &expect![[r#"
        `größe-in-cm` cannot be an argument's name
          /größe/<größe-in-cm>
                 ^^^^^^^^^^^^^
        help: write `<größe_in_cm>`"#]],
    );
}

#[test]
fn other_frameworks_parameters_are_translated() {
    check(
        "/{id}",
        &expect![[r#"
        `{id}` is no parameter here
          /{id}
           ^^^^
        help: write `<id>`"#]],
    );
    check(
        "/v{id:int}",
        &expect![[r#"
        `{id:int}` is no parameter here
          /v{id:int}
            ^^^^^^^^
        help: write `<id>`"#]],
    );
    check(
        "/{*rest}",
        &expect![[r#"
        `{*rest}` is no parameter here
          /{*rest}
           ^^^^^^^
        help: write `<rest..>`"#]],
    );
    check(
        "/:id",
        &expect![[r#"
        `:id` is no parameter here
          /:id
           ^^^
        help: write `<id>`"#]],
    );
    check(
        "/*",
        &expect![[r#"
        `*` is no parameter here
          /*
           ^
        help: write `<name..>`"#]],
    );
    check(
        "/<int:id>",
        &expect![[r#"
        `int:id` cannot be an argument's name
          /<int:id>
           ^^^^^^^^
        help: write `<id>`; the argument `id` says its type"#]],
    );
    check(
        "/<id:u32>",
        &expect![[r#"
        `id:u32` cannot be an argument's name
          /<id:u32>
           ^^^^^^^^
        help: write `<id>`; the argument `id` says its type"#]],
    );
    check(
        "/{id",
        &expect![[r#"
        `{id` is no parameter here
          /{id
           ^^^
        help: write `<id>`"#]],
    );
}

#[test]
fn names_are_identifiers() {
    check(
        "/<>",
        &expect![[r#"
        a parameter without a name
          /<>
           ^^
        help: name it as the argument that takes it: `<id>`"#]],
    );
    check(
        "/<..>",
        &expect![[r#"
        a parameter without a name
          /<..>
           ^^^^
        help: name it as the argument that takes it: `<id>`"#]],
    );
    check(
        "/<_>",
        &expect![[r#"
        `_` cannot be an argument's name
          /<_>
           ^^^
        help: write `<name>`"#]],
    );
    check(
        "/<self>",
        &expect![[r#"
        `self` cannot be an argument's name
          /<self>
           ^^^^^^
        help: write `<name>`"#]],
    );
    check(
        "/<1st>",
        &expect![[r#"
        `1st` cannot be an argument's name
          /<1st>
           ^^^^^
        help: write `<name>`"#]],
    );
    assert_eq!(
        parsed("/<type>/<_id>").params().collect::<Vec<_>>(),
        ["type", "_id"]
    );
}

#[test]
fn a_query_holds_parameters_alone() {
    check(
        "/?<limit=10>&<sort=name>&<tags[]>",
        &expect![[r#"
        a parameter has no value here
          /?<limit=10>&<sort=name>&<tags[]>
            ^^^^^^^^^^
        help: write `<limit>`, take `limit: Option<T>`, and say `limit.unwrap_or(10)` in the function

        a parameter has no value here
          /?<limit=10>&<sort=name>&<tags[]>
                       ^^^^^^^^^^^
        help: write `<sort>`, take `sort: Option<T>`, and say `sort.unwrap_or("name")` in the function

        `tags[]` cannot be an argument's name
          /?<limit=10>&<sort=name>&<tags[]>
                                   ^^^^^^^^
        help: leave it out, and take `Query<T>` with a field that has `#[serde(rename = "tags[]")]`"#]],
    );
    check(
        "/<rest...>",
        &expect![[r#"
        `<rest...>` is no parameter
          /<rest...>
           ^^^^^^^^^
        help: write `<rest..>`"#]],
    );
    check(
        "/a?",
        &expect![[r#"
        a query parameter is missing
          /a?
             ^
        help: leave out the `?` or `&` before it, or write `<name>`"#]],
    );
    check(
        "/a?<b>&",
        &expect![[r#"
        a query parameter is missing
          /a?<b>&
                 ^
        help: leave out the `?` or `&` before it, or write `<name>`"#]],
    );
    check(
        "/a?b=1",
        &expect![[r#"
        `b=1` is no query parameter
          /a?b=1
             ^^^
        help: write `<b>`; its name is the argument's"#]],
    );
    check(
        "/a?<b",
        &expect![[r#"
        `<b` is no query parameter
          /a?<b
             ^^
        help: write `<b>`; its name is the argument's"#]],
    );
    check(
        "/a?<b>?<c>",
        &expect![[r#"
        `&` stands between two query parameters
          /a?<b>?<c>
             ^^^^^^^
        help: write `<b>&<c>`"#]],
    );
    check(
        "/a?<b..>",
        &expect![[r#"
        a query has no catch-all
          /a?<b..>
             ^^^^^
        help: take the whole query with an argument `Query<T>`"#]],
    );
}

#[test]
fn names_are_given_once() {
    check(
        "/<a>/<a..>",
        &expect![[r#"
        two parameters are called `a`
          /<a>/<a..>
               ^^^
        help: give one of them another name"#]],
    );
    check(
        "/<a>?<b>&<b>",
        &expect![[r#"
        two parameters are called `b`
          /<a>?<b>&<b>
                   ^^^
        help: give one of them another name"#]],
    );
}
