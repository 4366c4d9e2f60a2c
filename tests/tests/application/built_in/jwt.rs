use std::time::{Duration, SystemTime};

use catzilla::{
    middleware::{Claims, Jwt, JwtKey},
    prelude::*,
};
use catzilla_tests::{Answer, ask, request};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde::Deserialize;
use serde_json::{Value, json};

const SECRET: &str = "a secret of thirty-two bytes, or more";

#[derive(Deserialize)]
struct User {
    sub: String,
}

#[derive(State)]
struct App {
    jwt: Jwt<User>,
}

#[get("/me")]
async fn me(user: &Claims<User>) -> String {
    user.sub.clone()
}

#[middleware]
async fn require_user(request: &mut Request, next: Next<'_>, _: &Claims<User>) -> Response {
    next.run(request).await
}

#[get("/guarded")]
async fn guarded() -> &'static str {
    "in"
}

#[get("/both")]
async fn both(user: &Claims<User>) -> String {
    user.sub.clone()
}

routes! { Users = [me, guarded with [require_user], both with [require_user]] }

fn jwt() -> Jwt<User> {
    Jwt::new("cats", [JwtKey::hs256(SECRET).unwrap()])
}

fn sent(jwt: Jwt<User>, path: &str, header: &str) -> Answer {
    let app = Catzilla::new(Users).state(App { jwt });
    let headers = [("authorization", header)];
    ask(app, request(Method::GET, path, &headers, ""))
}

/// Seconds since 1970, this much later.
fn at(later: i64) -> i64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    i64::try_from(now.unwrap().as_secs()).unwrap() + later
}

fn signed(header: &Header, claims: &Value, key: &EncodingKey) -> String {
    encode(header, claims, key).unwrap()
}

/// A token with these claims, beside those of a token that is right.
fn token(more: &Value) -> String {
    let mut claims = json!({ "sub": "Ada", "exp": at(1000) });
    let own = claims.as_object_mut().unwrap();
    for (name, value) in more.as_object().unwrap() {
        own.insert(name.clone(), value.clone());
    }
    own.retain(|_, value| !value.is_null());
    let key = EncodingKey::from_secret(SECRET.as_bytes());
    signed(&Header::new(Algorithm::HS256), &claims, &key)
}

#[track_caller]
fn is_right(jwt: Jwt<User>, token: &str) {
    sent(jwt, "/me", &format!("Bearer {token}")).says("Ada");
}

#[track_caller]
fn is_wrong(jwt: Jwt<User>, token: &str) -> Value {
    let answer = sent(jwt, "/me", &format!("Bearer {token}"));
    let challenge = answer.header("www-authenticate");
    let wrong = r#"Bearer realm="cats", error="invalid_token""#;
    assert_eq!(challenge, Some(wrong), "{token}");
    answer.problem(401)
}

#[test]
fn who_has_a_token_comes_in_and_its_claims_are_there() {
    let right = token(&json!({}));
    is_right(jwt(), &right);
    for (path, text) in [("/guarded", "in"), ("/both", "Ada")] {
        sent(jwt(), path, &format!("bearer   {right} ")).says(text);
    }
}

#[test]
fn who_has_none_is_told_so() {
    for header in [
        "",
        "Bearer",
        "Bearer ",
        "Basic QWRhOng=",
        &token(&json!({})),
    ] {
        for path in ["/me", "/guarded", "/both"] {
            let answer = sent(jwt(), path, header);
            answer.problem(401);
            let challenge = answer.header("www-authenticate");
            assert_eq!(challenge, Some(r#"Bearer realm="cats""#), "{header}");
        }
    }
}

#[test]
fn a_token_has_its_time() {
    let problem = is_wrong(jwt(), &token(&json!({ "exp": at(-61) })));
    assert_eq!(problem["detail"], "the token has expired");
    is_right(jwt(), &token(&json!({ "exp": at(-30) })));
    is_wrong(
        jwt().leeway(Duration::ZERO),
        &token(&json!({ "exp": at(-30) })),
    );
    is_wrong(jwt(), &token(&json!({ "exp": null })));
    is_wrong(jwt(), &token(&json!({ "exp": "soon" })));

    is_wrong(jwt(), &token(&json!({ "nbf": at(90) })));
    is_wrong(jwt(), &token(&json!({ "nbf": "soon" })));
    is_right(jwt(), &token(&json!({ "nbf": at(30) })));
    is_right(jwt(), &token(&json!({ "nbf": at(-30) })));
    is_wrong(
        jwt().leeway(Duration::ZERO),
        &token(&json!({ "nbf": at(30) })),
    );
}

#[test]
fn the_clocks_may_be_as_far_apart_as_can_be_said() {
    is_right(
        jwt().leeway(Duration::MAX),
        &token(&json!({ "exp": at(-3600), "nbf": at(3600) })),
    );
}

#[test]
fn an_issuer_and_an_audience_are_required_where_they_are_named() {
    let strict = || jwt().issuer("us").issuer("them").audience("cats");
    is_right(strict(), &token(&json!({ "iss": "us", "aud": "cats" })));
    is_right(
        strict(),
        &token(&json!({ "iss": "them", "aud": ["dogs", "cats"] })),
    );
    for claims in [
        json!({ "iss": "us" }),
        json!({ "aud": "cats" }),
        json!({ "iss": "us", "aud": "dogs" }),
        json!({ "iss": "us", "aud": [] }),
        json!({ "iss": "us", "aud": 7 }),
        json!({ "iss": "others", "aud": "cats" }),
        json!({ "iss": 7, "aud": "cats" }),
    ] {
        is_wrong(strict(), &token(&claims));
    }
    // It is for somebody, and nobody has said that we are that.
    is_wrong(jwt(), &token(&json!({ "aud": "cats" })));
    is_right(jwt(), &token(&json!({ "iss": "anybody" })));
}

#[test]
fn another_signature_is_wrong_and_so_is_each_changed_byte() {
    let claims = json!({ "sub": "Ada", "exp": at(1000) });
    let other = EncodingKey::from_secret(b"another secret of thirty-two bytes!!");
    is_wrong(jwt(), &signed(&Header::default(), &claims, &other));
    let right = token(&json!({}));
    for at in 0..right.len() {
        let mut changed = right.clone().into_bytes();
        changed[at] = if changed[at] == b'x' { b'y' } else { b'x' };
        is_wrong(jwt(), str::from_utf8(&changed).unwrap());
    }
}

#[test]
fn garbage_is_no_token() {
    let right = token(&json!({}));
    let long = "a".repeat(8000);
    for garbage in [
        "a",
        "..",
        "...",
        "a.b.c",
        "a.b",
        "e30.e30.",
        "{}.{}.{}",
        &long,
        &format!("{right}."),
        &format!(".{right}"),
        &right[..right.len() - 1],
        &format!("{right}="),
        &format!("{right} {right}"),
    ] {
        is_wrong(jwt(), garbage);
    }
    // Claims of another shape.
    is_wrong(jwt(), &token(&json!({ "sub": 7 })));
    is_wrong(jwt(), &token(&json!({ "sub": null })));
}

/// The parts of a token, with another header and this signature.
fn with_header(header: &str, signature: &str) -> String {
    let right = token(&json!({}));
    let claims = right.split('.').nth(1).unwrap();
    format!("{header}.{claims}.{signature}")
}

#[test]
fn the_algorithm_is_not_the_tokens_choice() {
    let right = token(&json!({}));
    let signature = right.rsplit('.').next().unwrap();
    // {"alg":"none"}, {"alg":"None","typ":"JWT"}, {"alg":"NONE"}, {"typ":"JWT"}, {"alg":""}
    for header in [
        "eyJhbGciOiJub25lIn0",
        "eyJhbGciOiJOb25lIiwidHlwIjoiSldUIn0",
        "eyJhbGciOiJOT05FIn0",
        "eyJ0eXAiOiJKV1QifQ",
        "eyJhbGciOiIifQ",
    ] {
        is_wrong(jwt(), &with_header(header, ""));
        is_wrong(jwt(), &with_header(header, signature));
    }
    let claims = json!({ "sub": "Ada", "exp": at(1000) });
    for algorithm in [Algorithm::HS384, Algorithm::HS512] {
        let key = EncodingKey::from_secret(SECRET.as_bytes());
        is_wrong(jwt(), &signed(&Header::new(algorithm), &claims, &key));
    }
}

const RSA: [&[u8]; 2] = [
    include_bytes!("keys/rsa_private.pem"),
    include_bytes!("keys/rsa_public.pem"),
];
const P256: [&[u8]; 2] = [
    include_bytes!("keys/p256_private.pem"),
    include_bytes!("keys/p256_public.pem"),
];
const ED25519: [&[u8]; 2] = [
    include_bytes!("keys/ed25519_private.pem"),
    include_bytes!("keys/ed25519_public.pem"),
];

#[test]
fn a_public_key_is_no_secret() {
    let claims = json!({ "sub": "Ada", "exp": at(1000) });
    for (key, [_, public]) in [
        (JwtKey::rs256(RSA[1]), RSA),
        (JwtKey::es256(P256[1]), P256),
        (JwtKey::eddsa(ED25519[1]), ED25519),
    ] {
        let confused = EncodingKey::from_secret(public);
        let jwt = Jwt::new("cats", [key.unwrap()]);
        is_wrong(jwt, &signed(&Header::default(), &claims, &confused));
    }
}

#[test]
fn tokens_are_signed_with_public_keys_of_each_kind() {
    let claims = json!({ "sub": "Ada", "exp": at(1000) });
    let rsa = EncodingKey::from_rsa_pem(RSA[0]).unwrap();
    let p256 = EncodingKey::from_ec_pem(P256[0]).unwrap();
    let ed25519 = EncodingKey::from_ed_pem(ED25519[0]).unwrap();
    for (algorithm, private, public) in [
        (Algorithm::RS256, &rsa, JwtKey::rs256(RSA[1])),
        (Algorithm::RS384, &rsa, JwtKey::rs384(RSA[1])),
        (Algorithm::RS512, &rsa, JwtKey::rs512(RSA[1])),
        (Algorithm::PS256, &rsa, JwtKey::ps256(RSA[1])),
        (Algorithm::PS384, &rsa, JwtKey::ps384(RSA[1])),
        (Algorithm::PS512, &rsa, JwtKey::ps512(RSA[1])),
        (Algorithm::ES256, &p256, JwtKey::es256(P256[1])),
        (Algorithm::EdDSA, &ed25519, JwtKey::eddsa(ED25519[1])),
    ] {
        let token = signed(&Header::new(algorithm), &claims, private);
        is_right(Jwt::new("cats", [public.unwrap()]), &token);
        is_wrong(jwt(), &token);
    }
}

#[test]
fn of_several_keys_the_one_that_a_token_names_is_asked() {
    let other = "another secret of thirty-two bytes!!";
    let keys =
        || [("old", SECRET), ("new", other)].map(|(id, key)| JwtKey::hs256(key).unwrap().id(id));
    let several = || Jwt::new("cats", keys());
    let claims = json!({ "sub": "Ada", "exp": at(1000) });
    let named = |id: Option<&str>, secret: &str| {
        let kid = id.map(str::to_owned);
        let header = Header {
            kid,
            ..Header::default()
        };
        signed(
            &header,
            &claims,
            &EncodingKey::from_secret(secret.as_bytes()),
        )
    };
    is_right(several(), &named(Some("old"), SECRET));
    is_right(several(), &named(Some("new"), other));
    is_right(several(), &named(None, other));
    is_wrong(several(), &named(Some("new"), SECRET));
    is_wrong(several(), &named(Some("lost"), SECRET));
}

#[test]
fn what_has_to_be_understood_is_refused() {
    let header = Header {
        crit: Some(vec!["b64".to_owned()]),
        ..Header::default()
    };
    let claims = json!({ "sub": "Ada", "exp": at(1000) });
    let key = EncodingKey::from_secret(SECRET.as_bytes());
    is_wrong(jwt(), &signed(&header, &claims, &key));
}

#[test]
fn it_is_middleware_by_itself_as_well() {
    #[get("/open")]
    async fn open() -> &'static str {
        "in"
    }
    let app = || Catzilla::new(routes![open]).with(jwt());
    let send = |value: &str| {
        let headers = [("authorization", value)];
        ask(app(), request(Method::GET, "/open", &headers, ""))
    };
    send(&format!("Bearer {}", token(&json!({})))).says("in");
    send("Bearer x").problem(401);
    send("").problem(401);
}

#[test]
fn a_key_that_is_none_is_refused_when_it_is_made() {
    let short = JwtKey::hs256("short").unwrap_err().to_string();
    assert_eq!(
        short,
        "no key for tokens: the secret has 5 bytes, and needs 32"
    );
    assert!(JwtKey::hs512(SECRET).is_err());
    assert!(JwtKey::rs256("no key").is_err());
    assert!(JwtKey::rs256(P256[1]).is_err());
    assert!(JwtKey::es256(RSA[1]).is_err());
    assert!(JwtKey::es384(P256[1]).is_err());
    assert!(JwtKey::eddsa(P256[1]).is_err());
    assert!(JwtKey::es256(P256[0]).is_err());
    let none: [JwtKey; 0] = [];
    assert!(std::panic::catch_unwind(|| Jwt::<User>::new("cats", none)).is_err());
    let shown = format!("{:?}", jwt());
    assert!(!shown.contains("secret"), "{shown}");
}
