//! Models as bodies: what is wrong with a request comes in one answer, from wherever it comes.

use std::{borrow::Cow, collections::BTreeMap};

use axum::{body::Body, http::Method};
use catzilla::{ReportShape, Reports, prelude::*};
use catzilla_tests::{Answer, ask, request};

#[derive(Model)]
struct New<'a> {
    #[field(len(1..=8))]
    name: &'a str,
    #[field(range(..=150))]
    age: Option<u8>,
    #[field(default)]
    tags: &'a [&'a str],
}

#[post("/users/<id>?<notify>")]
async fn create(
    id: u32,
    notify: Option<bool>,
    #[header] x_token: &str,
    new: Json<New<'_>>,
) -> String {
    format!(
        "{id} {notify:?} {x_token} {} {:?} {:?}",
        new.name, new.age, new.tags
    )
}

#[post("/batch")]
async fn batch(users: Json<Vec<New<'_>>>) -> String {
    users.iter().map(|user| user.name).collect()
}

#[post("/maybe")]
async fn maybe(user: Json<Option<New<'_>>>) -> Json<Option<u8>> {
    Json(user.as_ref().and_then(|user| user.age))
}

#[post("/named")]
async fn by_name(users: Json<BTreeMap<String, New<'_>>>) -> String {
    users
        .iter()
        .map(|(name, user)| name.to_owned() + user.name)
        .collect()
}

#[post("/pair")]
async fn pair(users: Json<[Box<New<'_>>; 2]>) -> String {
    users.iter().map(|user| user.name).collect()
}

#[track_caller]
fn post(path: &str, body: impl Into<Body>) -> Answer {
    let headers = [("content-type", "application/json"), ("x-token", "t")];
    ask(
        Catzilla::new(routes![create, batch, maybe, by_name, pair]),
        request(Method::POST, path, &headers, body),
    )
}

#[test]
fn a_model_is_read_from_the_body() {
    let body = r#"{"name":"Ada","age":36,"tags":["a","b\n"],"more":[1,{"x":null}]}"#;
    post("/users/7?notify=true", body).says(r#"7 Some(true) t Ada Some(36) ["a", "b\n"]"#);
    post("/users/7", r#"{ "age": null, "name": "\u0041da" }"#).says("7 None t Ada None []");
    post("/batch", r#"[{"name":"a"}, {"name":"b"}]"#).says("ab");
}

#[test]
fn parameters_and_body_are_refused_together() {
    let body = r#"{"name":"","age":151,"tags":["a",1]}"#;
    let problem = post("/users/x?notify=7", body).problem(422);
    let errors = problem["errors"].as_array().unwrap();
    let all: Vec<_> = errors
        .iter()
        .map(|error| ["location", "pointer", "code"].map(|name| error[name].as_str().unwrap()))
        .collect();
    let expected = [
        ["path", "/id", "type"],
        ["query", "/notify", "type"],
        ["body", "/name", "len"],
        ["body", "/age", "range"],
        ["body", "/tags/1", "type"],
    ];
    assert_eq!(all, expected);
    assert_eq!(
        (&errors[2]["min"], &errors[2]["max"]),
        (&1.into(), &8.into())
    );
    assert_eq!(problem["detail"], "5 values are not as expected");
}

#[test]
fn what_holds_models_is_a_body_too() {
    post("/maybe", r#"{"name":"Ada","age":36}"#).says("36");
    post("/maybe", " null ").says("null");
    post("/named", r#"{"a":{"name":"Ada"},"b":{"name":"Bob"}}"#).says("aAdabBob");
    post("/pair", r#"[{"name":"Ada"},{"name":"Bob"}]"#).says("AdaBob");
    for (path, body, pointer) in [
        ("/maybe", r#"{"name":""}"#, "/name"),
        ("/named", r#"{"a":{"name":""}}"#, "/a/name"),
        ("/pair", r#"[{"name":""},{"name":"Bob"}]"#, "/0/name"),
    ] {
        let problem = post(path, body).problem(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer);
        assert_eq!(problem["errors"][0]["code"], "len");
    }
}

#[test]
fn one_violation_is_told_in_the_detail() {
    let problem = post("/batch", r#"[{"name":"a"},{}]"#).problem(422);
    assert_eq!(problem["detail"], "/1/name: this member is required");
}

#[test]
fn what_is_no_json_is_a_400_that_says_where() {
    let problem = post("/users/7", "{\"name\":\n \"Ada\",,}").problem(400);
    assert_eq!(problem["detail"], "this is no JSON");
    let place = ["offset", "line", "column"].map(|name| problem[name].as_u64().unwrap());
    assert_eq!(place, [16, 2, 8]);
    post("/users/7", "").problem(400);
    post("/users/7", &b"{\"name\":\"\xFF\"}"[..]).problem(400);
    post("/users/7", "[".repeat(100_000)).problem(400);
}

#[derive(Debug, Model)]
struct Search<'a> {
    q: &'a str,
    #[field(range(1..=100), default = 10)]
    limit: u32,
    #[field(default)]
    exact: bool,
    #[field(each(len(1..=3)), default)]
    tag: Vec<&'a str>,
    price: Option<f64>,
    letter: Option<char>,
}

#[get("/search?<page>")]
async fn search(page: Option<u8>, search: Query<Search<'_>>) -> String {
    format!("{page:?} {:?}", search.0)
}

#[post("/search")]
async fn posted(search: Form<Search<'_>>) -> String {
    format!("{:?}", search.0)
}

#[track_caller]
fn searched(query: &str) -> Answer {
    let path = format!("/search?{query}");
    ask(
        Catzilla::new(routes![search]),
        request(Method::GET, &path, &[], ""),
    )
}

#[track_caller]
fn form(body: &str) -> Answer {
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let request = request(Method::POST, "/search", &headers, body.to_owned());
    ask(Catzilla::new(routes![posted]), request)
}

#[test]
fn the_same_models_read_queries_and_forms() {
    let all = "q=a%22b+c&limit=7&exact=true&tag=x&tag=y&price=1.5&letter=%C3%A9";
    let read = r#"Search { q: "a\"b c", limit: 7, exact: true, tag: ["x", "y"], price: Some(1.5), letter: Some('é') }"#;
    searched(all).says(&format!("None {read}"));
    form(all).says(read);
    let least =
        r#"Search { q: "12", limit: 10, exact: false, tag: ["x"], price: None, letter: None }"#;
    form("q=1&tag=x&q=12&other=z").says(least);
}

#[test]
fn queries_and_forms_are_refused_with_the_same_report() {
    let wrong = "limit=101&exact=7&tag=&tag=long+one&price=x";
    let broken = |problem: &serde_json::Value| -> Vec<String> {
        let errors = problem["errors"].as_array().unwrap().iter();
        errors
            .map(|error| {
                format!(
                    "{} {}",
                    error["pointer"].as_str().unwrap(),
                    error["code"].as_str().unwrap()
                )
            })
            .collect()
    };
    let expected = [
        "/exact type",
        "/limit range",
        "/price type",
        "/tag/0 len",
        "/tag/1 len",
        "/q missing",
    ];
    assert_eq!(broken(&form(wrong).problem(422)), expected);
    let problem = searched(&format!("page=x&{wrong}")).problem(422);
    assert_eq!(broken(&problem)[0], "/page type");
    assert_eq!(broken(&problem)[1..], expected);
    assert_eq!(problem["errors"][1]["location"], "query");
    form("q=1&limit=%207").problem(422);
    form("q=1&limit=7.0").problem(422);
}

/// A model, and no type of serde's.
#[derive(Model)]
struct Named {
    id: u64,
    name: String,
}

#[get("/named/<id>?<name>")]
async fn named(id: u64, name: &str) -> Result<(StatusCode, Json<Vec<Named>>), Problem> {
    if id == 0 {
        return Err(Problem::new(StatusCode::NOT_FOUND));
    }
    let name = name.to_owned();
    Ok((StatusCode::CREATED, Json(vec![Named { id, name }])))
}

#[derive(serde::Serialize)]
struct Refused {
    because: &'static str,
}

#[get("/either?<refuse>")]
async fn either(refuse: bool) -> Result<Json<Named>, (StatusCode, Json<Refused>)> {
    if refuse {
        let because = "so";
        return Err((StatusCode::CONFLICT, Json(Refused { because })));
    }
    let name = "x".to_owned();
    Ok(Json(Named { id: 1, name }))
}

#[test]
fn a_model_is_an_answer() {
    let app = || Catzilla::new(routes![named, either]);
    let answer = ask(app(), catzilla_tests::get("/named/7?name=%22x%22"));
    let text = r#"[{"id":7,"name":"\"x\""}]"#;
    assert_eq!((answer.status, answer.text()), (201, text));
    ask(app(), catzilla_tests::get("/named/0?name=")).problem(404);
    ask(app(), catzilla_tests::get("/either?refuse=false")).says(r#"{"id":1,"name":"x"}"#);
    let answer = ask(app(), catzilla_tests::get("/either?refuse=true"));
    assert_eq!((answer.status, answer.text()), (409, r#"{"because":"so"}"#));
}

#[track_caller]
fn refused(reports: Reports, body: &str) -> serde_json::Value {
    let headers = [("content-type", "application/json"), ("x-token", "t")];
    let app = Catzilla::new(routes![create, batch]).reports(reports);
    let path = if body.starts_with('[') {
        "/batch"
    } else {
        "/users/x"
    };
    let answer = ask(app, request(Method::POST, path, &headers, body.to_owned()));
    assert_eq!(answer.status, 422, "{answer:?}");
    answer.json()
}

#[test]
fn a_report_has_the_shape_that_the_application_asks_for() {
    let fast = Reports::new().shape(ReportShape::FastApi);
    let expected = serde_json::json!({"detail": [{
        "loc": ["body", 1, "age"], "type": "range",
        "msg": "expected at most 150", "ctx": {"max": 150},
    }]});
    let text = r#"[{"name":"a"},{"name":"b","age":151}]"#;
    assert_eq!(refused(fast, text), expected);

    let python = Reports::new().shape(ReportShape::Python);
    let body = refused(python, r#"{"name":"","age":151}"#);
    assert_eq!(body["error"], "Validation Error");
    let fields: Vec<_> = (0..3)
        .map(|at| body["details"][at]["field"].clone())
        .collect();
    assert_eq!(fields, ["id", "name", "age"]);
}

#[derive(Model)]
struct Wide {
    #[field(range(..=170_000_000_000_000_000_000_000_000_000_000_000_000))]
    number: i128,
}

#[get("/wide")]
async fn wide(wide: Query<Wide>) -> String {
    wide.number.to_string()
}

#[test]
fn a_bound_of_128_bits_is_told_in_every_shape() {
    for shape in [
        ReportShape::Problem,
        ReportShape::FastApi,
        ReportShape::Python,
    ] {
        let app = Catzilla::new(routes![wide]).reports(Reports::new().shape(shape));
        let number = i128::MAX.to_string();
        let answer = ask(app, catzilla_tests::get(&format!("/wide?number={number}")));
        assert_eq!(answer.status, 422, "{answer:?}");
    }
}

#[derive(serde::Deserialize)]
struct OfSerde {
    number: u8,
}

#[post("/serde/<id>")]
async fn of_serde(id: u8, body: Json<OfSerde>) -> String {
    format!("{id} {}", body.number)
}

#[get("/serde")]
async fn query_of_serde(query: Query<OfSerde>) -> String {
    query.number.to_string()
}

#[track_caller]
fn serde_refuses(shape: ReportShape, request: axum::extract::Request) -> serde_json::Value {
    let app = Catzilla::new(routes![of_serde, query_of_serde]);
    let answer = ask(app.reports(Reports::new().shape(shape)), request);
    assert_eq!(answer.status, 422, "{answer:?}");
    answer.json()
}

#[test]
fn what_serde_refuses_is_reported_as_other_values_are() {
    let post = |path, body: &'static str| {
        let headers = [("content-type", "application/json")];
        request(Method::POST, path, &headers, body)
    };
    let violation = serde_json::json!({
        "location": "body", "pointer": "", "code": "invalid", "message": "missing field `number`",
        "line": 1, "column": 2,
    });
    let both = serde_refuses(ReportShape::Problem, post("/serde/x", "{}"));
    assert_eq!(both["errors"][0]["pointer"], "/id");
    assert_eq!(both["errors"][1], violation);

    let fast = serde_refuses(ReportShape::FastApi, post("/serde/1", "{}"));
    assert_eq!(fast["detail"][0]["loc"], serde_json::json!(["body"]));
    let python = serde_refuses(ReportShape::Python, catzilla_tests::get("/serde?number=x"));
    assert_eq!(python["details"][0]["code"], "invalid");

    let reports = Reports::new().shape(ReportShape::FastApi);
    let app = Catzilla::new(routes![of_serde]).reports(reports);
    ask(app, post("/serde/1", "{")).problem(400);
}

#[test]
fn a_report_has_the_words_and_the_length_that_the_application_asks_for() {
    fn words(violation: &Violation) -> Option<String> {
        let max = violation.bound_named("max")?;
        Some(format!("höchstens {max}"))
    }
    let text = r#"[{"name":"a","age":151},{"name":7},{"name":"c","age":151}]"#;
    let body = refused(Reports::new().words(words).limits(2, 4096), text);
    assert_eq!(body["errors"][0]["message"], "höchstens 150");
    assert_eq!(
        body["errors"][1]["message"],
        "expected a string, found an integer"
    );
    assert_eq!(body["errors"].as_array().unwrap().len(), 2);
    assert_eq!(body["truncated"], true);
}

/// A type that both a model and serde could read.
#[derive(Model, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Both<'a> {
    #[field(len(1..))]
    #[serde(rename = "name")]
    full_name: &'a str,
    #[serde(default)]
    how_many: u8,
}

#[post("/both")]
async fn both(body: Json<Both<'_>>) -> String {
    format!("{} {}", body.full_name, body.how_many)
}

#[get("/both")]
async fn both_of_a_query(query: Query<Both<'_>>) -> Json<Both<'static>> {
    let how_many = query.how_many + u8::try_from(query.full_name.len()).unwrap();
    let full_name = "ß";
    Json(Both {
        full_name,
        how_many,
    })
}

#[test]
fn what_serde_could_read_as_well_is_read_as_a_model() {
    let headers = [("content-type", "application/json")];
    let post = |body: &'static str| {
        let app = Catzilla::new(routes![both, both_of_a_query]);
        ask(app, request(Method::POST, "/both", &headers, body))
    };
    post(r#"{"name":"\u0041","howMany":7}"#).says("A 7");
    let problem = post(r#"{"name":"","howMany":700}"#).problem(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 2);
    let app = Catzilla::new(routes![both, both_of_a_query]);
    ask(app, catzilla_tests::get("/both?name=ab&howMany=1")).says(r#"{"name":"ß","howMany":3}"#);
}

#[derive(Model)]
struct Listing<'a> {
    #[field(len(1..=3))]
    text: &'a str,
    #[field(flatten)]
    window: Window,
    #[field(flatten)]
    rest: BTreeMap<String, String>,
}

#[derive(Model)]
struct Window {
    #[field(range(1..=100), default = 10)]
    limit: u8,
}

#[get("/listing")]
async fn listing(query: Query<Listing<'_>>) -> String {
    let Listing { text, window, rest } = &*query;
    format!("{text} {} {rest:?}", window.limit)
}

#[test]
fn a_query_is_flattened_as_a_body_is() {
    let get = |path| ask(Catzilla::new(routes![listing]), catzilla_tests::get(path));
    get("/listing?text=a&colour=red&limit=7").says(r#"a 7 {"colour": "red"}"#);
    get("/listing?text=a").says("a 10 {}");
    let problem = get("/listing?text=&limit=x").problem(422);
    assert_eq!(problem["errors"][0]["pointer"], "/text");
    assert_eq!(problem["errors"][1]["pointer"], "/limit");
    assert_eq!(problem["errors"].as_array().unwrap().len(), 2);
}

#[derive(Model)]
struct Client<'a> {
    #[field(len(..=5))]
    user_agent: &'a str,
    #[field(rename = "X-Count", range(1..))]
    count: Option<u32>,
    #[field(default)]
    accept_language: Vec<&'a str>,
}

#[get("/client?<size>")]
async fn client(size: u8, client: Headers<Client<'_>>) -> String {
    let Client {
        user_agent,
        count,
        accept_language,
    } = &*client;
    format!("{size} {user_agent} {count:?} {accept_language:?}")
}

#[derive(Model)]
struct EveryHeader {
    #[field(flatten)]
    all: BTreeMap<String, Vec<String>>,
}

#[get("/headers")]
async fn headers(all: Headers<EveryHeader>) -> String {
    format!("{:?}", all.all)
}

#[test]
fn headers_are_a_model() {
    let get = |path, headers: &[(&'static str, &'static str)]| {
        let app = Catzilla::new(routes![client, self::headers]);
        ask(app, request(Method::GET, path, headers, ""))
    };
    let both = [
        ("accept-language", "de"),
        ("user-agent", "cat"),
        ("x-count", "7"),
        ("accept-language", "en, fr"),
    ];
    get("/client?size=1", &both).says(r#"1 cat Some(7) ["de", "en, fr"]"#);
    get("/client?size=1", &[("user-agent", "")]).says("1  None []");
    let problem = get("/client?size=x", &[("x-count", "0")]).problem(422);
    let wrong = problem["errors"].as_array().unwrap();
    let wrong: Vec<_> = wrong
        .iter()
        .map(|one| (one["location"].as_str(), one["pointer"].as_str()))
        .collect();
    assert_eq!(
        wrong,
        [
            (Some("query"), Some("/size")),
            (Some("header"), Some("/x-count")),
            (Some("header"), Some("/user-agent")),
        ]
    );
    get("/headers", &[("b", "1"), ("a", "2"), ("b", "3")]).says(r#"{"a": ["2"], "b": ["1", "3"]}"#);
}

#[test]
fn a_header_that_is_no_text_is_wrong_among_others() {
    let mut request = request(Method::GET, "/client?size=1", &[("x-count", "0")], "");
    let name = axum::http::header::USER_AGENT;
    let value = axum::http::HeaderValue::from_bytes(b"\xFF").unwrap();
    request.headers_mut().insert(name, value);
    let problem = ask(Catzilla::new(routes![client]), request).problem(422);
    let codes: Vec<_> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["pointer"].as_str())
        .collect();
    assert_eq!(codes, [Some("/x-count"), Some("/user-agent")]);
}

#[derive(Model)]
struct Post<'a> {
    #[field(range(2000..=2100))]
    year: u16,
    #[field(flatten)]
    name: Name<'a>,
}

#[derive(Model)]
struct Name<'a> {
    #[field(pattern("^[a-z-]+$"))]
    slug: Cow<'a, str>,
}

#[get("/posts/<lang>/<year>-<slug>/<rest..>?<page>")]
async fn one_post(lang: &str, page: Option<u8>, post: Path<Post<'_>>, rest: &str) -> String {
    let Post { year, name } = &*post;
    format!("{lang} {year} {} {page:?} {rest}", name.slug)
}

#[derive(Model)]
struct Any {
    #[field(flatten)]
    all: BTreeMap<String, String>,
}

#[get("/any/<one>/<two>")]
fn any(any: Path<Any>) -> String {
    format!("{:?}", any.all)
}

#[test]
fn a_path_is_a_model() {
    routes! { pub Group = [one_post, any] }
    let get = |path| {
        ask(
            Catzilla::new(routes!["/in" => Group]),
            catzilla_tests::get(path),
        )
    };
    get("/in/posts/de/2024-a-b/x/y?page=3").says("de 2024 a-b Some(3) x/y");
    get("/in/posts/de/2024-%61").says("de 2024 a None ");
    get("/in/any/1/%22%2F").says(r#"{"one": "1", "two": "\"/"}"#);
    let problem = get("/in/posts/de/99-A?page=x").problem(422);
    let wrong = problem["errors"].as_array().unwrap();
    let wrong: Vec<_> = wrong
        .iter()
        .map(|one| {
            (
                one["location"].as_str().unwrap(),
                one["pointer"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        wrong,
        [("query", "/page"), ("path", "/year"), ("path", "/slug")]
    );
}
