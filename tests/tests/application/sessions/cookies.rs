//! The cookie itself, and what caches are told.

use std::time::Duration;

use catzilla::{
    prelude::*,
    session::{Key, SameSite, Session, Sessions},
};
use catzilla_tests::block_on;

use super::{App, ID, client, every_kind, set, shown_for, shown_with};

#[test]
fn values_live_from_one_request_to_the_next_and_belong_to_one_client() {
    block_on(async {
        for sessions in every_kind() {
            let ada = client(sessions);
            let bob = ada.another();
            ada.get("/").send().await.assert_text("None None");
            ada.post("/login/Ada").send().await.assert_status(204);
            ada.post("/count").send().await.assert_text("1");
            ada.post("/count").send().await.assert_text("2");
            bob.post("/count").send().await.assert_text("1");
            ada.get("/")
                .send()
                .await
                .assert_text("Some(\"Ada\") Some(2)");
            bob.get("/").send().await.assert_text("None Some(1)");
            ada.post("/logout").send().await.assert_status(204);
            assert_eq!(ada.cookie(ID), None);
            ada.get("/").send().await.assert_text("None None");
        }
    });
}

#[test]
fn the_cookie_is_as_careful_as_a_cookie_can_be() {
    block_on(async {
        for sessions in every_kind() {
            let response = client(sessions).post("/count").send().await;
            let set = set(&response).unwrap();
            let (pair, attributes) = set.split_once("; ").unwrap();
            assert!(pair.starts_with("__Host-id="), "{pair}");
            let expected = "Path=/; Max-Age=86400; HttpOnly; Secure; SameSite=Lax";
            assert_eq!(attributes, expected);
        }
    });
}

#[test]
fn it_can_be_less_careful_on_loopback_and_called_otherwise() {
    block_on(async {
        let sessions = Sessions::signed(Key::generate())
            .cookie_name("cats")
            .same_site(SameSite::Strict)
            .lifetime(Duration::from_mins(1))
            .insecure();
        let client = client(sessions);
        let response = client.post("/count").send().await;
        let set = set(&response).unwrap();
        assert!(set.starts_with("cats="), "{set}");
        assert!(
            set.ends_with("; Path=/; Max-Age=60; HttpOnly; SameSite=Strict"),
            "{set}"
        );
        client.post("/count").send().await.assert_text("2");
    });
}

#[test]
fn what_does_not_change_sets_no_cookie() {
    block_on(async {
        for sessions in every_kind() {
            let client = client(sessions);
            assert_eq!(set(&client.get("/").send().await), None);
            assert_eq!(set(&client.post("/logout").send().await), None);
            client.post("/count").send().await;
            assert_eq!(set(&client.get("/").send().await), None);
            let response = client.get("/open").send().await;
            response.assert_text("open");
            assert_eq!((set(&response), response.header("vary")), (None, None));
        }
    });
}

#[get("/shared")]
async fn shared(session: &Session) -> ([(&'static str, &'static str); 1], &'static str) {
    session.insert("seen", true);
    ([("cache-control", "public, max-age=60")], "shared")
}

#[get("/private")]
async fn private(session: &Session) -> ([(&'static str, &'static str); 1], &'static str) {
    session.insert("seen", true);
    ([("cache-control", "max-age=60, Private")], "private")
}

#[test]
fn no_cache_keeps_a_response_for_somebody_else() {
    block_on(async {
        let sessions = Sessions::signed(Key::generate());
        let routes = routes![shared, private, super::show];
        let client = Catzilla::new(routes).state(App { sessions }).test();
        let response = client.get("/").send().await;
        assert_eq!(response.header("vary"), Some("cookie"));
        assert_eq!(response.header("cache-control"), None);
        let response = client.get("/shared").send().await;
        assert_eq!(response.header("cache-control"), Some("no-store"));
        let response = client.another().get("/private").send().await;
        assert_eq!(
            response.header("cache-control"),
            Some("max-age=60, Private")
        );
        // It is set no more, and depends on it all the same.
        let response = client.get("/shared").send().await;
        assert_eq!(response.header("cache-control"), Some("public, max-age=60"));
        assert_eq!(response.header("vary"), Some("cookie"));
    });
}

#[test]
fn a_cookie_with_any_byte_changed_is_a_session_without_values() {
    block_on(async {
        for sessions in every_kind() {
            let client = client(sessions);
            client.post("/login/Ada").send().await;
            let cookie = client.cookie(ID).unwrap();
            for at in 0..cookie.len() {
                let mut changed = cookie.clone().into_bytes();
                changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
                let changed = String::from_utf8(changed).unwrap();
                assert_eq!(shown_with(&client, &changed).await, "None None");
            }
            let endless = "A".repeat(100_000);
            for strange in ["", "=", "A", "é", "%00", "a b", &cookie[1..], &endless] {
                let header = format!("{ID}={strange}");
                assert_eq!(shown_for(&client, header).await, "None None");
            }
        }
    });
}

#[test]
fn of_several_cookies_the_one_that_is_a_session_counts() {
    block_on(async {
        for sessions in every_kind() {
            let client = client(sessions);
            client.post("/login/Ada").send().await;
            let cookie = client.cookie(ID).unwrap();
            let header = format!("{ID}=x; other=1; {ID}={cookie}");
            assert_eq!(shown_for(&client, header).await, "Some(\"Ada\") None");
        }
    });
}

#[test]
fn a_new_key_reads_what_an_old_one_has_written_and_writes_itself() {
    block_on(async {
        let (old, new) = (Key::generate(), Key::generate());
        for kind in [Sessions::signed, Sessions::encrypted] {
            let before = client(kind(old.clone()));
            before.post("/count").send().await;
            let cookie = before.cookie(ID).unwrap();
            let rotated = client(kind(new.clone().rotated_from(old.clone())));
            let response = rotated.post("/count").cookie(ID, &cookie).send().await;
            response.assert_text("2");
            let cookie = rotated.cookie(ID).unwrap();
            let after = client(kind(new.clone()));
            let request = after.post("/count").cookie(ID, &cookie);
            request.send().await.assert_text("3");
            let request = before.post("/count").cookie(ID, &cookie);
            request.send().await.assert_text("1");
        }
    });
}

#[test]
fn a_signed_cookie_can_be_read_and_an_encrypted_one_cannot() {
    block_on(async {
        let key = Key::generate();
        // "Ada" at each of the three places in base64.
        let tells = |cookie: &str| {
            ["QWRh", "FkY", "BZG"]
                .iter()
                .any(|text| cookie.contains(text))
        };
        for (kind, readable) in [
            (Sessions::signed as fn(_) -> _, true),
            (Sessions::encrypted, false),
        ] {
            let client = client(kind(key.clone()));
            client.post("/login/AdaAdaAdaAdaAdaAda").send().await;
            let cookie = client.cookie(ID).unwrap();
            assert_eq!(tells(&cookie), readable, "{cookie}");
        }
    });
}

#[post("/fill/<bytes>")]
async fn fill(bytes: usize, session: &Session) {
    session.insert("filler", "x".repeat(bytes));
}

#[test]
fn a_cookie_that_no_browser_would_keep_is_an_error_that_says_so() {
    block_on(async {
        for sessions in every_kind() {
            let client = Catzilla::new(routes![fill]).state(App { sessions }).test();
            client.post("/fill/2000").send().await.assert_status(204);
            let response = client.post("/fill/4000").send().await;
            if response.status() == 204 {
                assert_eq!(client.cookie(ID).unwrap().len(), 32, "it is in the store");
            } else {
                response.assert_problem(500);
                assert!(response.text().contains("Sessions::stored"), "{response:?}");
                assert_eq!(set(&response), None);
            }
        }
    });
}

#[post("/keep")]
async fn keep(body: Json<serde_json::Value>, session: &Session) {
    session.insert("body", &body.0);
}

#[test]
fn a_value_that_is_too_deep_to_be_read_again_is_an_error_and_the_session_is_as_it_was() {
    block_on(async {
        for sessions in every_kind() {
            let client = Catzilla::new(routes![keep, "/" => super::Shop]).state(App { sessions });
            let client = client.test();
            client.post("/login/Ada").send().await.assert_status(204);
            let mut kept = 0;
            for levels in 120..=127 {
                let body = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
                let request = client
                    .post("/keep")
                    .header("content-type", "application/json");
                let response = request.body(body).send().await;
                kept += usize::from(response.status() == 204);
                client
                    .get("/")
                    .send()
                    .await
                    .assert_text("Some(\"Ada\") None");
            }
            assert_eq!(kept, 6, "of 120 to 125 levels");
        }
    });
}
