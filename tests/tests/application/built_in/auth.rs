use catzilla::{
    middleware::{ApiKey, Basic, Bearer},
    prelude::*,
};
use catzilla_tests::{Answer, ask, request};

#[middleware]
fn admins() -> Basic {
    Basic::users("the \"admins\"", [("ada", "pass:word"), ("æ", "ü")])
}

#[middleware]
fn machines() -> Bearer {
    Bearer::tokens("machines", ["t0ken", "other"])
}

#[middleware]
fn customers() -> ApiKey {
    ApiKey::keys(["key-1", "key-2"])
}

#[get("/basic")]
async fn basic() -> &'static str {
    "in"
}

#[get("/bearer")]
async fn bearer() -> &'static str {
    "in"
}

#[get("/key")]
async fn key() -> &'static str {
    "in"
}

#[get("/open")]
async fn open() -> &'static str {
    "open"
}

routes! { Guarded = [basic with [admins], bearer with [machines], key with [customers], open] }

fn sent(path: &str, headers: &[(&str, &str)]) -> Answer {
    ask(
        Catzilla::new(Guarded),
        request(Method::GET, path, headers, ""),
    )
}

#[test]
fn basic_lets_in_who_is_known() {
    // "ada:pass:word", and "æ:ü" in UTF-8.
    for value in [
        "Basic YWRhOnBhc3M6d29yZA==",
        "bAsIc  YWRhOnBhc3M6d29yZA==",
        "Basic w6Y6w7w=",
    ] {
        sent("/basic", &[("authorization", value)]).says("in");
    }
    sent("/open", &[]).says("open");
}

#[test]
fn basic_asks_everybody_else() {
    let long = format!("Basic {}", "QUFB".repeat(10_000));
    let strange = [
        "",
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic YWRhOnBhc3M6d29yZB==",
        "Basic YWRh",
        "Basic Og==",
        "Basic YWRhOndyb25n",
        "Bearer YWRhOnBhc3M6d29yZA==",
        "YWRhOnBhc3M6d29yZA==",
        "Basic //79Og==",
        &long,
    ];
    let twice = ("authorization", "Basic YWRhOnBhc3M6d29yZA==");
    let wrong = strange.iter().map(|value| vec![("authorization", *value)]);
    for headers in wrong.chain([vec![], vec![twice, twice]]) {
        let answer = sent("/basic", &headers);
        answer.problem(401);
        let challenge = answer.header("www-authenticate");
        assert_eq!(
            challenge,
            Some(r#"Basic realm="the \"admins\"", charset="UTF-8""#),
            "{headers:?}"
        );
    }
}

#[test]
fn bearer_says_whether_a_token_was_missing_or_wrong() {
    for value in ["Bearer t0ken", "bearer other", "Bearer   t0ken "] {
        sent("/bearer", &[("authorization", value)]).says("in");
    }
    let missing = r#"Bearer realm="machines""#;
    let wrong = r#"Bearer realm="machines", error="invalid_token""#;
    let long = format!("Bearer {}", "t".repeat(8000));
    for (value, challenge) in [
        ("", missing),
        ("Bearer", missing),
        ("Bearer ", missing),
        ("Basic dDA6a2Vu", missing),
        ("t0ken", missing),
        ("Bearer t0ke", wrong),
        ("Bearer t0kenn", wrong),
        ("Bearer T0KEN", wrong),
        ("Bearer t0ken other", wrong),
        (&long, wrong),
    ] {
        let answer = sent("/bearer", &[("authorization", value)]);
        answer.problem(401);
        assert_eq!(
            answer.header("www-authenticate"),
            Some(challenge),
            "{value}"
        );
    }
    sent("/bearer", &[]).problem(401);
}

#[test]
fn a_key_is_one_value_of_its_header() {
    sent("/key", &[("x-api-key", "key-2")]).says("in");
    for headers in [
        &[][..],
        &[("x-api-key", "")],
        &[("x-api-key", "key-3")],
        &[("x-api-key", "key-1, key-2")],
        &[("x-api-key", "key-1"), ("x-api-key", "key-1")],
        &[("authorization", "key-1")],
        &[("x-api-key", "é")],
    ] {
        let answer = sent("/key", headers);
        answer.problem(401);
        assert_eq!(
            answer.header("www-authenticate"),
            Some(r#"ApiKey realm="x-api-key""#)
        );
    }
}

#[test]
fn a_function_decides_and_around_the_application_nothing_is_seen_without() {
    let even = || Bearer::new("even", |token| token.len() % 2 == 0);
    let app = || Catzilla::new(routes![open]).with(even());
    let send = |path, value| {
        ask(
            app(),
            request(Method::GET, path, &[("authorization", value)], ""),
        )
    };
    send("/open", "Bearer 1234").says("open");
    send("/open", "Bearer 123").problem(401);
    send("/nowhere", "Bearer 123").problem(401);
    send("/nowhere", "Bearer 1234").problem(404);

    let app = || Catzilla::new(routes![open]).with(Basic::new("x", |name, word| name == word));
    let send = |value| {
        ask(
            app(),
            request(Method::GET, "/open", &[("authorization", value)], ""),
        )
    };
    send("Basic YTph").says("open");
    send("Basic YTpi").problem(401);

    let keys = || ApiKey::new(|key| key == "k").header("x-other".parse().unwrap());
    let app = || Catzilla::new(routes![open]).with(keys());
    let send = |name| ask(app(), request(Method::GET, "/open", &[(name, "k")], ""));
    send("x-other").says("open");
    let answer = send("x-api-key");
    answer.problem(401);
    assert_eq!(
        answer.header("www-authenticate"),
        Some(r#"ApiKey realm="x-other""#)
    );
}

#[test]
fn a_realm_that_no_header_can_hold_is_refused_when_it_is_built() {
    for realm in ["a\nb", "é"] {
        assert!(std::panic::catch_unwind(|| Bearer::tokens(realm, [""])).is_err());
    }
}
