//! Links to handlers.

#![allow(
    clippy::many_single_char_names,
    reason = "parameters that stand for any others"
)]

use std::{borrow::Cow, fmt, net::Ipv6Addr};

use catzilla::{RouteUri, ToParam, prelude::*};
use catzilla_tests::{Random, ask, get};

#[get("/")]
async fn home() {}

#[get("/me")]
pub(crate) async fn me() {}

#[get("/users/<id>?<verbose>&<tag>&<q>")]
async fn user(id: u64, verbose: Option<bool>, tag: Vec<&str>, q: &str) -> String {
    format!("{id} {verbose:?} {tag:?} {q:?}")
}

/// One that is read and written as a single letter.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Grade(char);

impl FromParam<'_> for Grade {
    const EXPECTED: &'static str = "a grade";

    fn from_param(value: &str) -> Result<Self, ParamError> {
        char::from_param(value).map(Self)
    }
}

impl ToParam for Grade {
    fn write_param(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_char(self.0)
    }
}

mod teams {
    use catzilla::prelude::*;

    #[get("/")]
    pub(super) async fn list(#[path] team: &str) -> String {
        format!("{team:?}")
    }

    /// Reads nothing of the prefix.
    #[get("/logo")]
    pub(super) async fn logo() {}

    #[get("/<from>-<to>/<rest..>?<grade>&<type>")]
    pub(super) async fn games(
        #[path] team: String,
        from: u16,
        to: Option<u16>,
        rest: &str,
        grade: Option<super::Grade>,
        #[field(default = 7)] r#type: u8,
    ) -> String {
        format!("{team:?} {from} {to:?} {rest:?} {grade:?} {type}")
    }

    routes! { pub(super) Teams = [list, logo, games] }
}

routes! { Api = [home, me, user, "/caf\u{e9} au+lait/<team>" => teams::Teams] }

#[test]
fn a_link_is_the_path_of_its_handler() {
    assert_eq!(uri!(home), "/");
    assert_eq!(uri!(me), "/me");
    assert_eq!(uri!(me()), "/me");
    assert_eq!(uri!(Api, me), "/me");
    assert_eq!(uri!(user(id = 5, q = "")), "/users/5?q=");
    let link = uri!(user(q = "a", id = 5, verbose = true, tag = ["x", "y z"]));
    assert_eq!(link, "/users/5?q=a&verbose=true&tag=x&tag=y%20z");
}

#[test]
fn a_link_in_a_group_has_all_prefixes() {
    let cafe = "/caf%C3%A9%20au%2Blait";
    assert_eq!(
        *uri!(Api, teams::list(team = "red")),
        *format!("{cafe}/red")
    );
    assert_eq!(*uri!(Api, teams::logo(team = 7)), *format!("{cafe}/7/logo"));
    let games = uri!(
        Api,
        teams::games(team = "a/b", from = 1, to = 2, rest = "x/y z")
    );
    assert_eq!(*games, *format!("{cafe}/a%2Fb/1-2/x/y%20z"));
    let games = uri!(
        Api,
        teams::games(
            team = "%",
            from = 1,
            to = 2,
            rest = "",
            grade = Grade('é'),
            r#type = 1
        ),
    );
    assert_eq!(*games, *format!("{cafe}/%25/1-2?grade=%C3%A9&type=1"));
    let (grade, team) = (Some(Grade('a')), "t".to_owned());
    let games = uri!(
        Api,
        teams::games(team = team, from = 1, to = 2, rest = "", grade = grade)
    );
    assert_eq!(*games, *format!("{cafe}/t/1-2?grade=a"));
}

#[test]
fn the_path_of_a_handler_without_its_group_has_no_prefix() {
    assert_eq!(uri!(teams::logo), "/logo");
}

#[test]
fn values_are_taken_as_they_are_and_by_reference() {
    let (id, q, tag) = (5, "q".to_owned(), vec!["a".to_owned()]);
    let expected = "/users/5?verbose=true&tag=a&q=q";
    let verbose = Some(true);
    assert_eq!(
        uri!(user(id = &id, verbose = verbose, tag = &tag, q = &q)),
        expected
    );
    let verbose = Some(&true);
    assert_eq!(
        uri!(user(
            id = id,
            verbose = verbose,
            tag = tag.as_slice(),
            q = &*q
        )),
        expected
    );
    let q = Cow::Borrowed("q");
    assert_eq!(
        uri!(user(id = id, verbose = &true, tag = tag, q = q)),
        expected
    );
    let none: Option<bool> = None;
    assert_eq!(
        uri!(user(id = id, verbose = none, q = 'q'.to_string())),
        "/users/5?q=q"
    );
}

#[get("/<a>/<b>/<rest..>")]
async fn anywhere(a: &str, b: &str, rest: &str) {
    let _ = (a, b, rest);
}

#[test]
fn no_value_leads_to_another_host() {
    assert_eq!(
        uri!(anywhere(a = "", b = "evil.example", rest = "")),
        "/evil.example"
    );
    assert_eq!(
        uri!(anywhere(a = "", b = "", rest = "/evil.example//x/")),
        "/evil.example/x"
    );
    assert_eq!(
        uri!(anywhere(a = "/e.x", b = "\\e.x", rest = "")),
        "/%2Fe.x/%5Ce.x"
    );
    assert_eq!(uri!(anywhere(a = "", b = "", rest = "")), "/");
}

#[test]
fn nothing_in_a_value_ends_an_attribute_of_html() {
    let link = uri!(user(id = 1, q = "\"'<>&;#?"));
    assert_eq!(link, "/users/1?q=%22%27%3C%3E%26%3B%23%3F");
}

#[test]
fn a_link_is_a_text_and_a_uri() {
    let link: RouteUri = uri!(user(id = 1, q = "ü"));
    assert_eq!(format!("{link:>21}|"), "    /users/1?q=%C3%BC|");
    let uri = Uri::try_from(link.clone()).unwrap();
    assert_eq!((uri.path(), uri.query()), ("/users/1", Some("q=%C3%BC")));
    let location = Redirect::to(&link).into_response();
    assert_eq!(location.headers()["location"], link.as_str());
    assert_eq!(serde_json::to_value(&link).unwrap(), *link);
    assert_eq!(String::from(link.clone()), link.as_ref());
}

#[get("/numbers/<a>/<b>/<c>/<d>?<e>&<f>")]
async fn numbers(
    a: i128,
    b: f64,
    c: char,
    d: Ipv6Addr,
    e: Option<f32>,
    f: Result<bool, ParamError>,
) -> String {
    format!("{a} {b:?} {c:?} {d} {e:?} {f:?}")
}

#[get("/types/<id>?<day>&<at>&<price>&<time>")]
async fn types(
    id: uuid::Uuid,
    day: chrono::NaiveDate,
    at: jiff::Timestamp,
    price: rust_decimal::Decimal,
    time: time::OffsetDateTime,
) -> String {
    format!("{id} {day} {at} {price} {time}")
}

fn followed(link: &str) -> String {
    let routes = routes![numbers, types, text, "/in/<team>" => [nested], "/" => Api];
    let answer = ask(Catzilla::new(routes), get(link));
    assert_eq!(answer.status, 200, "{link}: {}", answer.text());
    answer.text().to_owned()
}

#[test]
fn types_are_written_as_they_are_read() {
    let (b, c, d, f) = (-1.5e-300, '%', Ipv6Addr::LOCALHOST, true);
    let link = uri!(numbers(
        a = i128::MIN,
        b = b,
        c = c,
        d = d,
        e = f32::MAX,
        f = f
    ));
    let expected = format!(
        "{} {b:?} {c:?} {d} {:?} Ok(true)",
        i128::MIN,
        Some(f32::MAX)
    );
    assert_eq!(followed(&link), expected);

    let (id, day) = (
        uuid::Uuid::from_u128(7),
        chrono::NaiveDate::from_ymd_opt(2024, 2, 29).unwrap(),
    );
    let (at, price) = (
        jiff::Timestamp::UNIX_EPOCH,
        rust_decimal::Decimal::new(-105, 2),
    );
    let time = time::OffsetDateTime::UNIX_EPOCH;
    let link = uri!(types(
        id = id,
        day = day,
        at = at,
        price = price,
        time = time
    ));
    let expected = format!("{id} {day} {at} {price} {time}");
    assert_eq!(followed(&link), expected);
}

#[get("/text/<a>/<b>.<c>/<rest..>?<q>&<list>")]
async fn text(a: &str, b: i32, c: &str, rest: &str, q: Option<&str>, list: Vec<String>) -> String {
    format!("{:?}", (a, b, c, rest, q, list))
}

#[get("/<id>/x")]
async fn nested(#[path] team: &str, id: char) -> String {
    format!("{:?}", (team, id))
}

routes! { Nested = ["/in/<team>" => [nested]] }

/// A text of characters that mean something somewhere.
fn any_text(random: &mut Random, shortest: usize) -> String {
    let choices: Vec<char> = "ab1 %/?#&=+;:@.,'\"<>~é€😀\u{7f}\t".chars().collect();
    let length = shortest + random.below(6);
    (0..length).map(|_| random.of(&choices)).collect()
}

/// One that a server takes in a path: with neither `.` and `..` nor nothing between slashes.
fn in_path(random: &mut Random) -> String {
    loop {
        let text = any_text(random, 1);
        if text.split('/').all(|part| !matches!(part, "" | "." | "..")) {
            return text;
        }
    }
}

#[test]
fn a_link_leads_back_to_its_handler_with_the_same_values() {
    for seed in 0..400 {
        let random = &mut Random::new(seed);
        let (a, c, rest) = (in_path(random), in_path(random), in_path(random));
        #[expect(clippy::cast_possible_truncation, reason = "any number will do")]
        let b = random.any() as i32;
        let q = (random.below(2) == 0).then(|| any_text(random, 0));
        let list: Vec<_> = (0..random.below(4)).map(|_| any_text(random, 0)).collect();
        let link = uri!(text(
            a = &a,
            b = b,
            c = &c,
            rest = &rest,
            q = q.as_ref(),
            list = &list
        ));
        let expected = format!("{:?}", (&a, b, &c, &rest, &q, &list));
        assert_eq!(followed(&link), expected, "{link}");

        let id = random.of(&['a', '%', 'é', '?', ' ']);
        let link = uri!(Nested, nested(team = &a, id = id));
        assert_eq!(followed(&link), format!("{:?}", (&a, id)), "{link}");
    }
}
