use catzilla::{middleware::Compression, prelude::*};
use catzilla_tests::{Answer, ask, request};

#[get("/text?<bytes>")]
async fn text(bytes: usize) -> String {
    "x".repeat(bytes)
}

#[get("/typed/<class>/<of_class>?<cache>")]
async fn typed(class: &str, of_class: &str, cache: Option<&str>) -> Response {
    let mut response = response!("x".repeat(1000));
    let kind = format!("{class}/{of_class}").parse().unwrap();
    response.headers_mut().insert("content-type", kind);
    if let Some(cache) = cache {
        response
            .headers_mut()
            .insert("cache-control", cache.parse().unwrap());
    }
    response
}

fn asked(path: &str, accept: &str) -> Answer {
    let app = Catzilla::new(routes![text, typed]).with(Compression::new());
    ask(
        app,
        request(Method::GET, path, &[("accept-encoding", accept)], ""),
    )
}

fn encoding(answer: &Answer) -> Option<&str> {
    answer.header("content-encoding")
}

#[test]
fn the_client_says_how_it_is_compressed() {
    for (accept, expected) in [
        ("gzip", Some("gzip")),
        ("br", Some("br")),
        ("zstd", Some("zstd")),
        ("gzip;q=0.5, br;q=1.0", Some("br")),
        ("gzip;q=0", None),
        ("identity", None),
        ("", None),
        ("lzw", None),
        ("gzip;q=nonsense;;;,,,", None),
    ] {
        let answer = asked("/text?bytes=1000", accept);
        assert_eq!(encoding(&answer), expected, "{accept}");
        assert_eq!(answer.status, 200);
        let length = answer.body.len();
        assert!(
            if expected.is_some() {
                length < 200
            } else {
                length == 1000
            },
            "{accept}: {length}"
        );
    }
}

#[test]
fn answers_vary_with_what_the_client_accepts() {
    assert_eq!(
        asked("/text?bytes=1000", "gzip").header("vary"),
        Some("accept-encoding")
    );
}

#[test]
fn what_is_short_or_compressed_by_its_type_is_left_as_it_is() {
    assert_eq!(encoding(&asked("/text?bytes=255", "gzip")), None);
    assert_eq!(encoding(&asked("/text?bytes=256", "gzip")), Some("gzip"));
    for kind in [
        "image/png",
        "video/mp4",
        "application/zip",
        "font/woff2",
        "text/event-stream",
    ] {
        assert_eq!(
            encoding(&asked(&format!("/typed/{kind}"), "gzip")),
            None,
            "{kind}"
        );
    }
    for kind in ["application/json", "text/css", "image/svg+xml"] {
        assert_eq!(
            encoding(&asked(&format!("/typed/{kind}"), "gzip")),
            Some("gzip"),
            "{kind}"
        );
    }
    let path = "/typed/text/css?cache=private,%20No-Transform";
    assert_eq!(encoding(&asked(path, "gzip")), None);
}

#[test]
fn many_encodings_are_read_like_few() {
    let many = "lzw;q=0.1, ".repeat(2000) + "gzip";
    assert_eq!(encoding(&asked("/text?bytes=1000", &many)), Some("gzip"));
}

#[test]
fn head_has_the_head_of_get() {
    let app = Catzilla::new(routes![text]).with(Compression::new());
    let head = request(
        Method::HEAD,
        "/text?bytes=1000",
        &[("accept-encoding", "gzip")],
        "",
    );
    let answer = ask(app, head);
    assert_eq!(
        (encoding(&answer), answer.header("content-length")),
        (Some("gzip"), None)
    );
    assert!(answer.body.is_empty());
}
