//! Parameters: every source, every type, and everything that can be wrong with them.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashSet, VecDeque},
    net::IpAddr,
};

use axum::extract::Request;
use axum::http::Method;
use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, get, request};
use serde_json::json;
use uuid::Uuid;

/// A type with an opinion.
struct Even(u32);

impl FromParam<'_> for Even {
    const EXPECTED: &'static str = "an even number";

    fn from_param(value: &str) -> Result<Self, ParamError> {
        match value.parse() {
            Ok(number) if number % 2 == 0 => Ok(Self(number)),
            Ok(_) => Err(Violation::new("even", "expected a number that two divides").into()),
            Err(_) => Err(ParamError::expected(Self::EXPECTED)),
        }
    }
}

#[get("/integers/<a>/<b>/<c>/<d>/<e>/<f>")]
async fn unsigned(a: u8, b: u16, c: u32, d: u64, e: u128, f: usize) -> String {
    format!("{a} {b} {c} {d} {e} {f}")
}

#[get("/integer/<id>")]
async fn integer(id: u64) -> String {
    id.to_string()
}

#[get("/signed/<a>/<b>/<c>/<d>/<e>/<f>")]
async fn signed(a: i8, b: i16, c: i32, d: i64, e: i128, f: isize) -> String {
    format!("{a} {b} {c} {d} {e} {f}")
}

#[get("/others/<a>/<b>/<c>/<d>/<e>/<f>")]
async fn others(a: f32, b: f64, c: bool, d: char, e: Uuid, f: IpAddr) -> String {
    format!("{a} {b} {c} {d} {e} {f}")
}

#[get("/texts/<a>/<b>/<c>/<d>")]
async fn texts(a: &str, b: String, c: Cow<'_, str>, d: Even) -> String {
    format!("{a} {b} {c} {}", d.0)
}

#[get("/wrapped/<a>/<b>/<c>")]
async fn wrapped(a: Option<u8>, b: Vec<u8>, c: Result<u8, ParamError>) -> String {
    format!("{a:?} {b:?} {:?}", c.map_err(|error| error.to_string()))
}

#[get("/query?<a>&<b>&<c>&<d>&<e>&<f>")]
async fn query(
    a: u8,
    b: Option<&str>,
    c: Vec<i32>,
    d: Result<bool, ParamError>,
    e: Option<Vec<&str>>,
    f: Option<Cow<'_, str>>,
) -> String {
    let d = d.map_err(|error| error.to_string());
    format!("{a} {b:?} {c:?} {d:?} {e:?} {f:?}")
}

#[get("/headers")]
async fn headers(
    #[header("X-Api-Key")] key: &str,
    #[header] retry_after: Option<u32>,
    #[header("x-tag")] tags: Vec<String>,
) -> String {
    format!("{key} {retry_after:?} {tags:?}")
}

#[get("/cookies")]
async fn cookies(
    #[cookie] session: Option<&str>,
    #[cookie("max-age")] age: Option<u16>,
    #[cookie] crumb: Vec<&str>,
) -> String {
    format!("{session:?} {age:?} {crumb:?}")
}

#[get("/all/<id>?<limit>&<sort>")]
async fn all(
    id: u64,
    limit: u8,
    sort: char,
    #[header("x-api-key")] key: &str,
    #[header("x-depth")] depth: i8,
    #[cookie] session: Uuid,
) -> String {
    format!("{id} {limit} {sort} {key} {depth} {session}")
}

#[get("/page/<name>")]
async fn page(name: &str) -> String {
    name.to_owned()
}

#[get("/sum?<n>")]
async fn sum(n: Vec<u64>) -> String {
    n.iter().sum::<u64>().to_string()
}

#[get("/collections?<a>&<b>&<c>")]
async fn collections(
    a: VecDeque<u8>,
    #[field(each(len(..=2)))] b: BTreeSet<&str>,
    #[field(len(..=3), each(range(..9)))] c: Option<HashSet<u8>>,
) -> String {
    format!("{a:?} {b:?} {c:?}")
}

struct Odd;

impl Constraint<u32> for Odd {
    fn holds(&self, value: &u32) -> bool {
        value % 2 == 1
    }

    fn violation(&self, _: &u32) -> Violation {
        Violation::new("odd", "expected an odd number")
    }
}

#[get("/odd?<n>")]
async fn odd(#[field(constraint(Odd))] n: Option<u32>) -> String {
    format!("{n:?}")
}

#[derive(Debug, PartialEq, Model)]
#[model(rename_all = "lowercase")]
enum Colour {
    Red,
    #[field(alias = "lime")]
    Green,
}

/// A text of a form of its own.
#[derive(Debug, Model)]
struct Tag<'a>(#[field(len(..=3), ascii)] &'a str);

#[derive(Debug, Model)]
struct Tags<'a>(#[field(len(..=2))] Vec<Tag<'a>>);

/// A number with a default.
#[derive(Debug, Model)]
struct Size(#[field(range(1..=9), default = 5)] u8);

#[expect(
    clippy::too_many_arguments,
    reason = "one of each source, and of each shape"
)]
#[get("/colours/<a>?<b>&<c>&<tag>&<tags>&<size>")]
async fn models(
    a: Colour,
    b: Option<Colour>,
    #[field(default = Colour::Green)] c: Colour,
    #[header("x-colour")] header: Vec<Colour>,
    #[cookie] cookie: Option<Colour>,
    tag: Option<Tag<'_>>,
    tags: Tags<'_>,
    size: Size,
) -> String {
    format!(
        "{a:?} {b:?} {c:?} {header:?} {cookie:?} {tag:?} {:?} {}",
        tags.0, size.0
    )
}

#[track_caller]
fn told(request: Request) -> Answer {
    let routes = routes![
        unsigned,
        signed,
        others,
        texts,
        wrapped,
        query,
        headers,
        cookies,
        all,
        page,
        sum,
        collections,
        odd,
        models
    ];
    ask(Catzilla::new(routes), request)
}

#[track_caller]
fn with(path: &str, headers: &[(&str, &str)]) -> Answer {
    told(request(Method::GET, path, headers, ""))
}

#[test]
fn every_integer_reads_its_bounds() {
    let largest = "255/65535/4294967295/18446744073709551615/\
                   340282366920938463463374607431768211455/18446744073709551615";
    told(get(&format!("/integers/{largest}"))).says(&largest.replace('/', " "));
    let smallest = "-128/-32768/-2147483648/-9223372036854775808/\
                    -170141183460469231731687303715884105728/-9223372036854775808";
    told(get(&format!("/signed/{smallest}"))).says(&smallest.replace('/', " "));
}

#[test]
fn an_integer_out_of_bounds_is_a_fault_that_names_them() {
    assert_eq!(
        told(get("/integers/256/1/1/1/1/-1")).faults(),
        [
            "path /a range: expected an integer from 0 to 255",
            "path /f range: expected an integer from 0 to 18446744073709551615"
        ],
    );
}

#[test]
fn what_is_wrong_with_a_parameter_is_told_as_in_a_model() {
    let told = |path| ask(Catzilla::new(routes![integer]), get(path)).problem(422)["errors"].take();
    let within = "an integer from 0 to 18446744073709551615";
    let message = format!("expected {within}");
    let none = json!([{
        "location": "path", "pointer": "/id", "code": "type", "message": message,
        "expected": within,
    }]);
    assert_eq!(told("/integer/tom"), none);
    let beyond = json!([{
        "location": "path", "pointer": "/id", "code": "range", "message": message,
        "min": 0, "max": u64::MAX,
    }]);
    assert_eq!(told("/integer/18446744073709551616"), beyond);
}

#[test]
fn floats_bools_chars_uuids_and_addresses_are_read() {
    let uuid = "67e55044-10b1-426f-9247-bb680e5fe0c8";
    told(get(&format!("/others/1.5/-2e3/true/%C3%BF/{uuid}/::1")))
        .says(&format!("1.5 -2000 true ÿ {uuid} ::1"));
    assert_eq!(
        told(get("/others/NaN/inf/1/ab/67e5/1.2.3")).faults(),
        [
            "path /a type: expected a number",
            "path /b type: expected a number",
            "path /c type: expected true or false",
            "path /d type: expected one character",
            "path /e uuid: expected a UUID",
            "path /f ip: expected an IP address",
        ],
    );
}

#[test]
fn text_is_borrowed_or_copied_as_the_type_asks() {
    told(get("/texts/one/two/three/4")).says("one two three 4");
    told(get("/texts/%C3%A9/a%20b/+/0")).says("é a b + 0");
}

#[test]
fn a_type_of_ones_own_says_what_it_expects_and_has_its_own_code() {
    assert_eq!(
        told(get("/texts/a/b/c/x")).faults(),
        ["path /d type: expected an even number"],
    );
    assert_eq!(
        told(get("/texts/a/b/c/7")).faults(),
        ["path /d even: expected a number that two divides"],
    );
}

#[test]
fn lists_and_sets_have_every_value_of_the_name() {
    told(get("/collections?a=2&a=1&b=y&b=x&b=y&c=3&c=3")).says(r#"[2, 1] {"x", "y"} Some({3})"#);
    told(get("/collections")).says("[] {} Some({})");
    assert_eq!(
        told(get("/collections?a=x&c=1&c=-1&c=9")).faults(),
        [
            "query /a type: expected an integer from 0 to 255",
            "query /c/1 range: expected an integer from 0 to 255",
            "query /c/2 range: expected less than 9",
        ],
    );
    // A set has an order of its own; what is told are the places in what was sent.
    assert_eq!(
        told(get("/collections?b=z&b=abc&b=a&c=9&c=1&c=1&c=2&c=3")).faults(),
        [
            "query /b/1 len: expected at most 2 characters",
            "query /c len: expected at most 3 items",
            "query /c/0 range: expected less than 9",
        ],
    );
}

#[test]
fn a_constraint_of_ones_own_holds_of_what_was_sent() {
    told(get("/odd")).says("None");
    told(get("/odd?n=3")).says("Some(3)");
    assert_eq!(
        told(get("/odd?n=4")).problem(422)["errors"][0]["code"],
        "odd"
    );
}

#[test]
fn enums_of_names_and_structs_of_one_field_are_parameters() {
    told(get("/colours/red")).says("Red None Green [] None None [] 5");
    let headers = [
        ("x-colour", "lime"),
        ("x-colour", "red"),
        ("cookie", "cookie=green"),
    ];
    with("/colours/lime?b=green&c=red&tag=a&tags=b&tags=c&size=1", &headers).says(
        "Green Some(Green) Red [Green, Red] Some(Green) Some(Tag(\"a\")) [Tag(\"b\"), Tag(\"c\")] 1",
    );
}

#[test]
fn a_parameter_that_is_a_model_is_refused_as_one() {
    let headers = [("x-colour", "Red"), ("cookie", "cookie=blue")];
    let path = "/colours/Red?b=&tag=%C3%A9tag&tags=a&tags=b&tags=%C3%A9tag&size=0";
    assert_eq!(
        with(path, &headers).faults(),
        [
            "path /a one_of: expected one of red, green",
            "query /b one_of: expected one of red, green",
            "header /x-colour one_of: expected one of red, green",
            "cookie /cookie one_of: expected one of red, green",
            "query /tag len: expected at most 3 characters",
            "query /tag ascii: expected ASCII characters only",
            "query /tags/2 len: expected at most 3 characters",
            "query /tags/2 ascii: expected ASCII characters only",
            "query /tags len: expected at most 2 items",
            "query /size range: expected at least 1 and at most 9",
        ]
    );
    assert_eq!(
        told(get("/colours/red?c=lime&tags=long&size=300")).faults(),
        [
            "query /tags len: expected at most 3 characters",
            "query /size range: expected at least 1 and at most 9",
        ]
    );
    let problem = told(get("/colours/blue")).problem(422);
    assert_eq!(
        problem["errors"][0]["allowed"],
        serde_json::json!(["red", "green"])
    );
}

#[test]
fn wrapped_path_parameters_are_there_once() {
    told(get("/wrapped/1/2/3")).says("Some(1) [2] Ok(3)");
    told(get("/wrapped/1/2/x")).says(r#"Some(1) [2] Err("expected an integer from 0 to 255")"#);
    assert_eq!(told(get("/wrapped/x/y/3")).faults().len(), 2);
}

#[test]
fn query_parameters_come_in_any_order() {
    told(get("/query?d=true&c=-1&b=x&c=2&a=7&e=1&f=g&e=2"))
        .says(r#"7 Some("x") [-1, 2] Ok(true) Some(["1", "2"]) Some("g")"#);
}

#[test]
fn what_is_left_out_of_a_query_is_none_or_empty_or_a_fault() {
    let faults = told(get("/query?a=1")).faults();
    assert_eq!(faults, ["query /d missing: this parameter is required"]);
    told(get("/query?a=1&d=1&z=9"))
        .says(r#"1 None [] Err("expected true or false") Some([]) None"#);
}

#[test]
fn of_a_repeated_scalar_the_last_one_counts() {
    told(get("/query?a=1&d=true&a=2&b=x&b=y")).says(r#"2 Some("y") [] Ok(true) Some([]) None"#);
}

#[test]
fn a_name_without_a_value_has_an_empty_one() {
    for path in ["/query?a=1&d=true&b=", "/query?a=1&d=true&b"] {
        told(get(path)).says(r#"1 Some("") [] Ok(true) Some([]) None"#);
    }
    assert_eq!(
        told(get("/query?a=&d=true")).faults(),
        ["query /a type: expected an integer from 0 to 255"],
    );
}

#[test]
fn a_query_is_decoded_after_it_is_cut_and_once() {
    told(get("/query?a=1&d=true&b=x%26y%3Dz+%2B%2520&f=%E2%82%AC"))
        .says(r#"1 Some("x&y=z +%20") [] Ok(true) Some([]) Some("€")"#);
    told(get("/query?%61=1&d=true")).says("1 None [] Ok(true) Some([]) None");
}

#[test]
fn a_query_that_cannot_be_decoded_is_bad() {
    for value in ["%", "%4", "%zz", "%00", "%ff", "%c0%ae"] {
        told(get(&format!("/query?a=1&d=true&b={value}"))).problem(400);
    }
}

#[test]
fn a_query_of_a_thousand_pairs_is_read_and_a_longer_one_is_bad() {
    let thousand = ["n=1"; 1000].join("&");
    told(get(&format!("/sum?{thousand}"))).says("1000");
    told(get(&format!("/sum?{thousand}&n=1"))).problem(400);
}

#[test]
fn headers_are_found_whatever_their_case() {
    let sent = [
        ("X-API-KEY", "k"),
        ("Retry-After", "3"),
        ("x-tag", "a"),
        ("X-Tag", "b"),
    ];
    with("/headers", &sent).says(r#"k Some(3) ["a", "b"]"#);
    with("/headers", &[("x-api-key", "")]).says(" None []");
}

#[test]
fn of_a_repeated_header_the_first_one_counts() {
    with("/headers", &[("x-api-key", "1"), ("x-api-key", "2")]).says("1 None []");
}

#[test]
fn a_header_that_is_missing_or_wrong_is_a_fault() {
    assert_eq!(
        with("/headers", &[("retry-after", "soon")]).faults(),
        [
            "header /x-api-key missing: this parameter is required",
            "header /retry-after type: expected an integer from 0 to 4294967295",
        ],
    );
}

#[test]
fn a_header_that_is_no_utf_8_is_a_fault() {
    let mut request = get("/headers");
    let value = axum::http::HeaderValue::from_bytes(b"\xff").unwrap();
    request.headers_mut().insert("x-api-key", value);
    assert_eq!(
        told(request).faults(),
        ["header /x-api-key type: expected UTF-8 text"]
    );
}

#[test]
fn cookies_are_found_in_all_cookie_headers() {
    let sent = [
        ("cookie", "a=b; session=\"s 1\"; crumb=x"),
        ("cookie", "max-age=9;crumb=y"),
    ];
    with("/cookies", &sent).says(r#"Some("s 1") Some(9) ["x", "y"]"#);
    with("/cookies", &[]).says("None None []");
    assert_eq!(
        with("/cookies", &[("cookie", "max-age=old")]).faults(),
        ["cookie /max-age type: expected an integer from 0 to 65535"],
    );
}

#[test]
fn one_answer_lists_every_fault() {
    let answer = with(
        "/all/seven?limit=300",
        &[("x-depth", "-200"), ("cookie", "session=1")],
    );
    assert_eq!(
        answer.faults(),
        [
            "path /id type: expected an integer from 0 to 18446744073709551615",
            "query /limit range: expected an integer from 0 to 255",
            "query /sort missing: this parameter is required",
            "header /x-api-key missing: this parameter is required",
            "header /x-depth range: expected an integer from -128 to 127",
            "cookie /session uuid: expected a UUID",
        ],
    );
    let problem = answer.problem(422);
    assert_eq!(problem["title"], "Unprocessable Content");
    assert_eq!(problem["detail"], "6 values are not as expected");
    assert_eq!(
        problem["errors"][2]["message"],
        "this parameter is required"
    );
}

#[test]
fn an_escaped_slash_splits_nothing() {
    told(get("/page/a%2fb")).says("a/b");
    told(get("/page/a%2Fb%2F")).says("a/b/");
    told(get("/page/a/b")).problem(404);
}

#[test]
fn a_path_is_decoded_once() {
    told(get("/page/a%252fb")).says("a%2fb");
    told(get("/p%61ge/x")).says("x");
    told(get("/page/a+b;c=1")).says("a+b;c=1");
}

#[test]
fn a_path_that_cannot_be_decoded_is_bad() {
    for value in ["%", "%4", "%zz", "%00", "%ff", "%c0%ae", "a%", "%ed%a0%80"] {
        told(get(&format!("/page/{value}"))).problem(400);
        told(get(&format!("/nowhere/{value}"))).problem(400);
    }
}

#[get("/items/<size>?<limit>&<tag>&<sort>")]
async fn items(
    #[field(range(1..=9))] size: u8,
    #[field(range(1..=100), default = 10)] limit: u32,
    #[field(len(..=2), each(len(1..=3)))] tag: Vec<&str>,
    #[field(len(2..))] sort: Option<&str>,
) -> String {
    format!("{size} {limit} {tag:?} {sort:?}")
}

#[test]
fn parameters_have_defaults_and_constraints() {
    let told = |path| {
        ask(
            Catzilla::new(routes![items]),
            request(Method::GET, path, &[], ""),
        )
    };
    told("/items/3").says("3 10 [] None");
    told("/items/3?limit=100&tag=a&tag=b&sort=id").says(r#"3 100 ["a", "b"] Some("id")"#);
    let problem = told("/items/0?limit=101&tag=&tag=b&tag=c&sort=x").problem(422);
    let errors = problem["errors"].as_array().unwrap();
    let broken: Vec<_> = errors
        .iter()
        .map(|error| ["location", "pointer", "code"].map(|name| error[name].as_str().unwrap()))
        .collect();
    let expected = [
        ["path", "/size", "range"],
        ["query", "/limit", "range"],
        ["query", "/tag", "len"],
        ["query", "/tag/0", "len"],
        ["query", "/sort", "len"],
    ];
    assert_eq!(broken, expected);
    told("/items/3?limit=x").problem(422);
    assert_eq!(
        told("/items/300?limit=4294967296").faults(),
        [
            "path /size range: expected at least 1 and at most 9",
            "query /limit range: expected at least 1 and at most 100",
        ],
    );
}

#[get("/lists?<tags>&<few>")]
async fn lists(
    tags: Option<Vec<u8>>,
    #[field(len(..=2), each(range(..9)))] few: Vec<u8>,
    #[header("x-depth")] depth: Vec<u8>,
    #[cookie] crumb: Vec<bool>,
) -> String {
    format!("{tags:?} {few:?} {depth:?} {crumb:?}")
}

#[test]
fn every_item_of_a_list_that_is_wrong_is_told_with_its_place() {
    let told = |path, headers| {
        let request = request(Method::GET, path, headers, "");
        ask(Catzilla::new(routes![lists]), request)
    };
    let sent = [
        ("x-depth", "-1"),
        ("x-depth", "2"),
        ("cookie", "crumb=1; crumb=2"),
    ];
    assert_eq!(
        told("/lists?tags=1&tags=x&few=8&few=9&few=x&tags=999", &sent).faults(),
        [
            "query /tags/1 type: expected an integer from 0 to 255",
            "query /tags/2 range: expected an integer from 0 to 255",
            "query /few/2 type: expected an integer from 0 to 255",
            "query /few len: expected at most 2 items",
            "query /few/1 range: expected less than 9",
            "header /x-depth/0 range: expected an integer from 0 to 255",
            "cookie /crumb/0 type: expected true or false",
            "cookie /crumb/1 type: expected true or false",
        ],
    );
    // No text says whether one value is a list.
    assert_eq!(
        told("/lists?tags=x", &[]).faults(),
        ["query /tags type: expected an integer from 0 to 255"],
    );
    told("/lists?tags=1&few=2&few=3", &[("x-depth", "4")]).says("Some([1]) [2, 3] [4] []");
}

#[test]
fn each_header_of_a_list_that_is_no_utf_8_is_a_fault() {
    let mut request = get("/headers");
    let headers = request.headers_mut();
    headers.insert("x-api-key", "k".parse().unwrap());
    for value in [&b"a"[..], b"\xFF", b"\xC0"] {
        let value = axum::http::HeaderValue::from_bytes(value).unwrap();
        headers.append("x-tag", value);
    }
    assert_eq!(
        told(request).faults(),
        [
            "header /x-tag/1 type: expected UTF-8 text",
            "header /x-tag/2 type: expected UTF-8 text",
        ],
    );
}
