//! Models of queries and forms: what a text says, and which of several counts.

use std::collections::{BTreeSet, VecDeque};

use axum::http::Method;
use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, get, request};

#[derive(Debug, Default, Model)]
enum Colour {
    #[default]
    Red,
    Green,
}

#[derive(Debug, Default, Model)]
enum Size {
    #[default]
    Small,
    Of(u8),
}

/// A type that only serde knows.
#[derive(Debug, Default, serde::Deserialize)]
#[expect(dead_code, reason = "what it holds is seen in what is printed")]
struct Known(u8);

#[derive(Debug, Model)]
struct Scalars<'a> {
    #[field(default)]
    n: Option<u8>,
    f: Option<f64>,
    b: Option<bool>,
    c: Option<char>,
    t: Option<&'a str>,
    #[field(default)]
    e: Colour,
    #[field(default)]
    s: Size,
    #[field(default)]
    k: Known,
}

#[get("/scalars")]
async fn scalars(query: Query<Scalars<'_>>) -> String {
    format!("{:?}", query.0)
}

#[derive(Debug, Model)]
struct Lists {
    one: Option<(u8,)>,
    two: Option<(u8, bool)>,
    three: Option<[u8; 3]>,
    many: Option<Vec<u8>>,
}

#[get("/lists")]
async fn lists(query: Query<Lists>) -> String {
    format!("{:?}", query.0)
}

#[track_caller]
fn asked(path: &str) -> Answer {
    ask(Catzilla::new(routes![scalars, lists, other]), get(path))
}

/// The pointer, the code and the message of each violation.
#[track_caller]
fn wrong(path: &str) -> Vec<String> {
    let problem = asked(path).problem(422);
    let errors = problem["errors"].as_array().unwrap().iter();
    let told = |error: &serde_json::Value| {
        ["pointer", "code", "message"].map(|name| error[name].as_str().unwrap().to_owned())
    };
    errors.map(|error| told(error).join(" ")).collect()
}

#[test]
fn of_a_scalar_that_repeats_only_the_last_is_looked_at() {
    for (query, read) in [
        ("n=x&n=300&n=5", "n: Some(5)"),
        ("f=x&f=1.5", "f: Some(1.5)"),
        ("b=maybe&b=true", "b: Some(true)"),
        ("c=many&c=%22", "c: Some('\"')"),
        ("t=%22&t=b", "t: Some(\"b\")"),
        ("e=Bad&e=Green", "e: Green"),
        ("s=Bad&s=Small", "s: Small"),
        ("k=x&k=7", "k: Known(7)"),
    ] {
        let answer = asked(&format!("/scalars?{query}"));
        assert!(answer.text().contains(read), "{query}: {answer:?}");
    }
    assert_eq!(
        wrong("/scalars?n=5&n=x"),
        ["/n type expected an integer from 0 to 255"]
    );
    assert_eq!(
        wrong("/scalars?e=Green&e=Bad"),
        ["/e one_of expected one of Red, Green"]
    );
    assert_eq!(
        wrong("/scalars?s=Small&s=Bad"),
        ["/s one_of expected one of Small, Of"]
    );
}

#[test]
fn only_the_text_of_a_number_is_one() {
    for space in ["%20", "%09", "%0A", "%0D", "+"] {
        for scalar in ["n=5", "f=1.5", "b=true", "k=7"] {
            let (name, value) = scalar.split_once('=').unwrap();
            asked(&format!("/scalars?{name}={space}{value}")).problem(422);
            asked(&format!("/scalars?{name}={value}{space}")).problem(422);
        }
    }
}

#[test]
fn a_number_beyond_its_type_is_told_the_bounds() {
    let beyond = |of: &str| {
        format!(
            "{of} range expected {}",
            match of {
                "/n" => "an integer from 0 to 255",
                _ => "a number from -1.7976931348623157e308 to 1.7976931348623157e308",
            }
        )
    };
    assert_eq!(
        wrong("/scalars?n=256&f=1e999"),
        [beyond("/f"), beyond("/n")]
    );
    assert_eq!(wrong("/scalars?n=1&n=-5"), [beyond("/n")]);
}

#[post("/scalars")]
async fn posted(form: Form<Scalars<'_>>) -> String {
    format!("{:?}", form.0)
}

#[get("/single?<n>&<t>")]
async fn single(n: Option<u8>, t: Option<&str>) -> String {
    format!("{n:?} {t:?}")
}

#[track_caller]
fn form(body: &'static str) -> Answer {
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let request = request(Method::POST, "/scalars", &headers, body);
    ask(Catzilla::new(routes![posted]), request)
}

#[test]
fn a_ticked_checkbox_is_true() {
    let answer = form("b=on");
    assert!(answer.text().contains("b: Some(true)"), "{answer:?}");
    assert!(form("t=on").text().contains("t: Some(\"on\")"));
    for wrong in ["b=on+", "b=ON", "b=off", "b=", "n=on"] {
        form(wrong).problem(422);
    }
}

#[test]
fn an_empty_value_is_an_empty_text_and_no_number() {
    assert!(form("t=").text().contains("t: Some(\"\")"));
    form("n=").problem(422);
    let single = |path| ask(Catzilla::new(routes![single]), get(path));
    single("/single?t=").says("None Some(\"\")");
    single("/single?n=").problem(422);
}

#[test]
fn one_pair_is_a_list_of_one_item() {
    asked("/lists?one=5&many=6")
        .says("Lists { one: Some((5,)), two: None, three: None, many: Some([6]) }");
    asked("/lists?two=5&two=true&three=1&three=2&three=3")
        .says("Lists { one: None, two: Some((5, true)), three: Some([1, 2, 3]), many: None }");
    assert_eq!(
        wrong("/lists?one=x"),
        ["/one type expected an integer from 0 to 255"]
    );
    assert_eq!(wrong("/lists?two=5").len(), 1);
    assert_eq!(wrong("/lists?three=5").len(), 1);
    assert_eq!(wrong("/lists?one=5&one=6").len(), 1);
}

#[derive(Debug, Model)]
struct Other {
    #[field(default)]
    queue: VecDeque<u8>,
    #[field(each(len(..=2)))]
    set: Option<BTreeSet<String>>,
}

#[get("/other")]
async fn other(query: Query<Other>) -> String {
    format!("{:?} {:?}", query.queue, query.set)
}

#[test]
fn queues_and_sets_are_lists_of_what_a_name_has() {
    asked("/other?queue=5&set=b&set=a&set=b").says(r#"[5] Some({"a", "b"})"#);
    asked("/other?queue=5&queue=4&set=b").says(r#"[5, 4] Some({"b"})"#);
    assert_eq!(
        wrong("/other?queue=x&set=b&set=b&set=abc"),
        [
            "/queue type expected an integer from 0 to 255",
            "/set/2 len expected at most 2 characters"
        ]
    );
    assert_eq!(
        wrong("/other?set=abc"),
        ["/set/0 len expected at most 2 characters"]
    );
}

#[derive(Model)]
#[model(deny_unknown)]
struct Sent<'a> {
    #[field(len(1..=3))]
    x_key: &'a str,
    x_count: Option<u8>,
    #[field(default)]
    x_tag: Vec<&'a str>,
    x_known: Option<Known>,
    #[field(rename = "X-Any")]
    any: Option<JsonValue<'a>>,
}

#[get("/sent")]
async fn sent(headers: Headers<Sent<'_>>) -> String {
    let Sent { x_key, x_tag, .. } = &*headers;
    let others = (headers.x_count, &headers.x_known, headers.any.is_some());
    format!("{x_key} {x_tag:?} {others:?}")
}

/// The pointers and codes of what is wrong with headers of these names and bytes, or the answer.
fn sending(headers: &[(&'static str, &[u8])]) -> Result<String, Vec<String>> {
    let mut request = get("/sent");
    for (name, value) in headers {
        let value = axum::http::HeaderValue::from_bytes(value).unwrap();
        request.headers_mut().append(*name, value);
    }
    let answer = ask(Catzilla::new(routes![sent]), request);
    if answer.status == 200 {
        return Ok(answer.text().to_owned());
    }
    let problem = answer.problem(422);
    let errors = problem["errors"].as_array().unwrap().iter();
    let told = |error: &serde_json::Value| {
        ["pointer", "message"].map(|name| error[name].as_str().unwrap().to_owned())
    };
    Err(errors.map(|error| told(error).join(" ")).collect())
}

#[test]
fn a_header_that_is_no_text_is_one_violation() {
    let others: &[(&str, &[u8])] = &[
        ("x-count", b"\xFF"),
        ("x-tag", b"a"),
        ("x-tag", b"\xFF"),
        ("x-known", b"\xFF"),
        ("x-any", b"\xFF"),
    ];
    let key: (_, &[u8]) = ("x-key", b"\xFF");
    let no_text = ["x-any", "x-count", "x-key", "x-known", "x-tag/1"];
    let no_text = no_text.map(|name| format!("/{name} expected UTF-8 text"));
    assert_eq!(sending(&[&[key], others].concat()), Err(no_text.into()));
    // Only the last one counts.
    let said = sending(&[("x-key", b"\xFF"), ("x-key", b"abc"), ("x-other", b"\xFF")]);
    assert_eq!(said, Ok("abc [] (None, None, false)".to_owned()));
}

#[test]
fn a_header_is_reported_by_its_own_name() {
    let missing = vec!["/x-key this member is required".to_owned()];
    assert_eq!(sending(&[]), Err(missing));
    let long = vec!["/x-key expected 1 to 3 characters".to_owned()];
    assert_eq!(sending(&[("X-Key", b"long"), ("host", b"a")]), Err(long));
}

#[derive(Debug, Model)]
#[model(deny_unknown)]
struct Strict<'a> {
    limit: Option<u8>,
    sort: Option<&'a str>,
}

type Renamed<'a> = Query<Strict<'a>>;

#[get("/strict?<q>&<sort>")]
async fn strict(q: &str, sort: Option<&str>, query: Query<Strict<'_>>) -> String {
    format!("{q} {sort:?} {:?}", query.0)
}

#[get("/renamed?<q>")]
async fn renamed(q: &str, query: Renamed<'_>) -> String {
    format!("{q} {:?}", query.0)
}

#[derive(Debug, Model)]
struct Rest {
    #[field(flatten)]
    all: std::collections::BTreeMap<String, String>,
}

#[get("/rest?<q>")]
async fn rest(q: &str, query: Query<Rest>) -> String {
    format!("{q} {:?}", query.all)
}

#[test]
fn a_parameter_of_the_route_is_known_to_a_model_that_denies_what_is_unknown() {
    let asked = |path| ask(Catzilla::new(routes![strict, renamed, rest]), get(path));
    asked("/strict?q=cat&sort=a&limit=3")
        .says(r#"cat Some("a") Strict { limit: Some(3), sort: Some("a") }"#);
    assert_eq!(
        asked("/strict?q=cat&limit=3&qq=1").faults(),
        ["query /qq unknown: no such member is known here"],
    );
    asked("/renamed?%71=cat&q=dog").says("dog Strict { limit: None, sort: None }");
    // What takes whatever comes takes this, too.
    asked("/rest?q=cat&r=1").says(r#"cat {"q": "cat", "r": "1"}"#);
}

#[derive(Debug, Model)]
struct Endless(Vec<Endless>);

#[derive(Debug, Model)]
struct Nested {
    twice: Option<Vec<Vec<u8>>>,
    endless: Option<Endless>,
}

#[get("/nested")]
async fn nested(query: Query<Nested>) -> String {
    format!(
        "{:?} {}",
        query.twice,
        query.endless.as_ref().map_or(0, |list| list.0.len())
    )
}

#[test]
fn a_text_is_a_list_in_a_list_and_no_more_than_that() {
    let asked = |path| ask(Catzilla::new(routes![nested]), get(path));
    asked("/nested?twice=1").says("Some([[1]]) 0");
    asked("/nested?twice=1&twice=2").says("Some([[1], [2]]) 0");
    assert_eq!(
        asked("/nested?endless=1&endless=2").faults(),
        [
            "query /endless/0 invalid: this is nested too deep",
            "query /endless/1 invalid: this is nested too deep",
        ],
    );
}

#[test]
fn a_text_of_a_form_that_is_no_utf_8_is_one_violation() {
    let told = |body: &'static [u8]| {
        let mut request = request(Method::POST, "/scalars", &[], "");
        let kind = "application/x-www-form-urlencoded".parse().unwrap();
        request.headers_mut().insert("content-type", kind);
        *request.body_mut() = body.into();
        ask(Catzilla::new(routes![posted]), request)
    };
    for body in [&b"t=%ff&n=1"[..], b"t=\xFF", b"c=a&t=%E2%82"] {
        assert_eq!(told(body).faults(), ["body /t type: expected UTF-8 text"]);
    }
    let answer = told(b"t=%EF%BF%BD");
    assert!(
        answer.text().contains("t: Some(\"\u{FFFD}\")"),
        "{answer:?}"
    );
}
