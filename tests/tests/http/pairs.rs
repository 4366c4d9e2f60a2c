//! Models of queries and forms: what a text says, and which of several counts.

use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, get};

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
    ask(Catzilla::new(routes![scalars, lists]), get(path))
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
