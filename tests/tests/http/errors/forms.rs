//! In which form an error is written: JSON, a page, or text.

use axum::http::Method;
use catzilla::{ReportShape, Reports, prelude::*};
use catzilla_tests::{Answer, Server, ask, request};

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

#[get("/cats/<id>?<page>")]
async fn cat(id: u8, page: Option<u8>) -> Result<String, Problem> {
    let _ = page;
    Err(Problem::new(StatusCode::GONE)
        .detail(format!("cat {id} is <b>gone</b> & \"away\""))
        .with("left", ["a", "</dd><script>"]))
}

#[get("/health")]
async fn health() {}

#[get("/hidden")]
async fn hidden() -> Problem {
    Problem::internal("a secret of the house")
}

#[post("/whole")]
async fn whole(request: Request) -> Problem {
    let _ = request;
    Problem::new(StatusCode::IM_A_TEAPOT)
}

macro_rules! app {
    () => {
        Catzilla::new(routes![cat, health, hidden, whole])
    };
}

fn accepting(path: &str, accept: &str) -> axum::extract::Request {
    request(Method::GET, path, &[("accept", accept)], "")
}

#[track_caller]
fn page(answer: &Answer) -> &str {
    assert_eq!(
        answer.header("content-type"),
        Some("text/html; charset=utf-8"),
        "{answer:?}"
    );
    assert_eq!(answer.header("vary"), Some("accept"));
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    answer.text()
}

#[test]
fn json_is_the_default_and_says_that_others_may_get_something_else() {
    for accept in [
        "*/*",
        "application/json",
        "image/png",
        "text/html;q=0.5, */*",
    ] {
        let answer = ask(app!(), accepting("/nowhere", accept));
        answer.problem(404);
        assert_eq!(answer.header("vary"), Some("accept"));
    }
}

#[test]
fn a_browser_gets_a_page_where_pages_are_turned_on() {
    for path in ["/nowhere", "/cats/7", "/cats/x", "/hidden"] {
        let answer = ask(app!().html_errors(true), accepting(path, BROWSER));
        let page = page(&answer);
        assert!(page.starts_with("<!doctype html>"), "{page}");
        assert!(page.contains(path), "{page}");
        // Nothing is fetched from anywhere.
        for outside in ["src=", "url(", "@import", "<link", "<script"] {
            assert!(!page.contains(outside), "{outside}: {page}");
        }
        let answer = ask(app!().html_errors(false), accepting(path, BROWSER));
        answer.problem(answer.status);
    }
}

#[test]
fn pages_are_for_debug_builds_unless_the_application_says_otherwise() {
    let answer = ask(app!(), accepting("/nowhere", BROWSER));
    let is_page = answer.header("content-type") == Some("text/html; charset=utf-8");
    assert_eq!(is_page, cfg!(debug_assertions));
}

#[test]
fn a_page_escapes_whatever_it_shows() {
    let answer = ask(app!().html_errors(true), accepting("/cats/7", BROWSER));
    let page = page(&answer);
    assert!(
        page.contains("cat 7 is &lt;b&gt;gone&lt;/b&gt; &amp; &quot;away&quot;"),
        "{page}"
    );
    assert!(!page.contains("</dd><script>"), "{page}");
    let answer = ask(app!().html_errors(true), accepting("/'&x", BROWSER));
    assert!(answer.text().contains("/&#39;&amp;x"), "{answer:?}");
}

#[test]
fn a_page_has_a_row_for_each_violation() {
    let answer = ask(
        app!().html_errors(true),
        accepting("/cats/x?page=y", BROWSER),
    );
    assert_eq!(answer.status, 422);
    let page = page(&answer);
    assert!(page.contains("path <code>/id</code>"), "{page}");
    assert!(page.contains("query <code>/page</code>"), "{page}");
}

#[test]
fn a_page_asks_what_was_meant_and_lists_the_routes_in_debug_builds() {
    let answer = ask(app!().html_errors(true), accepting("/helth", BROWSER));
    let page = page(&answer);
    assert_eq!(
        page.contains("Did you mean"),
        cfg!(debug_assertions),
        "{page}"
    );
    let link = "<a href=\"/health\"><code>/health</code></a>";
    assert_eq!(page.contains(link), cfg!(debug_assertions), "{page}");
    assert_eq!(
        page.contains("/cats/&lt;id&gt;"),
        cfg!(debug_assertions),
        "{page}"
    );
}

#[test]
fn a_page_keeps_what_went_wrong_inside_in_release_builds() {
    let answer = ask(app!().html_errors(true), accepting("/hidden", BROWSER));
    let page = page(&answer);
    for inside in [
        "a secret of the house",
        "forms.rs",
        "http::errors::forms::hidden",
    ] {
        assert_eq!(
            page.contains(inside),
            cfg!(debug_assertions),
            "{inside}: {page}"
        );
    }
}

#[test]
fn a_page_says_what_a_405_allows() {
    let request = request(Method::PUT, "/health", &[("accept", BROWSER)], "");
    let answer = ask(app!().html_errors(true), request);
    assert_eq!(answer.status, 405);
    assert!(
        page(&answer).contains("<b>GET, HEAD, OPTIONS</b>"),
        "{answer:?}"
    );
}

#[test]
fn text_is_for_those_who_ask_for_it() {
    let answer = ask(app!(), accepting("/cats/7", "text/plain"));
    assert_eq!(answer.status, 410);
    assert_eq!(
        answer.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    assert_eq!(answer.header("vary"), Some("accept"));
    assert_eq!(
        answer.text(),
        "410 Gone\ncat 7 is <b>gone</b> & \"away\"\nleft: [\"a\",\"</dd><script>\"]\n"
    );
    let answer = ask(app!(), accepting("/cats/x", "text/plain"));
    assert!(
        answer.text().starts_with("422 Unprocessable Content\n"),
        "{answer:?}"
    );
    assert!(
        answer.text().contains("\n  path /id: expected an integer"),
        "{answer:?}"
    );
}

#[test]
fn several_accept_headers_are_one() {
    let headers = [("accept", "text/plain;q=0.1"), ("accept", "text/html")];
    for path in ["/whole", "/nowhere"] {
        let request = request(Method::POST, path, &headers, "");
        let answer = ask(app!().html_errors(true), request);
        page(&answer);
    }
}

#[test]
fn what_a_client_accepts_is_known_after_a_handler_took_its_headers() {
    let request = request(Method::POST, "/whole", &[("accept", "text/plain")], "");
    let answer = ask(app!(), request);
    assert_eq!((answer.status, answer.text()), (418, "418 I'm a teapot\n"));
}

#[test]
fn a_page_has_a_length_and_none_follows_a_head() {
    let server = Server::start(app!().html_errors(true));
    let mut wire = server.connect();
    let asked = |method: &str| {
        format!("{method} /nowhere HTTP/1.1\r\nhost: a\r\naccept: text/html\r\n\r\n")
    };
    let page = wire.send(asked("GET")).answer();
    assert_eq!(
        page.header("content-length"),
        Some(page.body.len().to_string().as_str())
    );
    let request = request(Method::HEAD, "/nowhere", &[("accept", "text/html")], "");
    let head = ask(app!().html_errors(true), request);
    assert!(head.body.is_empty());
    assert!(head.header("content-length").is_some());
}

#[test]
fn a_host_that_is_none_is_a_400_in_the_form_that_is_wanted() {
    let server = Server::start(app!());
    let mut wire = server.connect();
    let answer = wire
        .send("GET / HTTP/1.1\r\naccept: text/plain\r\n\r\n")
        .answer();
    assert_eq!((answer.status, answer.text()), (400, "400 Bad Request\n"));
}

#[test]
fn a_shape_of_reports_is_for_json() {
    let reports = Reports::new().shape(ReportShape::FastApi);
    let answer = ask(app!().reports(reports), accepting("/cats/x", "*/*"));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.json()["detail"][0]["loc"][1], "id");
    let answer = ask(app!().reports(reports), accepting("/cats/x", "text/plain"));
    assert!(answer.text().starts_with("422 "), "{answer:?}");
}

#[get("/status-and-problem")]
async fn status_and_problem() -> (StatusCode, Problem) {
    (
        StatusCode::CONFLICT,
        Problem::new(StatusCode::GONE).detail("why"),
    )
}

#[test]
fn the_status_of_the_answer_is_that_of_the_problem() {
    let app = Catzilla::new(routes![status_and_problem]);
    let problem = ask(app, accepting("/status-and-problem", "*/*")).problem(409);
    assert_eq!(problem["title"], "Conflict");
    assert_eq!(problem["detail"], "why");
}
