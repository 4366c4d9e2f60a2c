//! Sessions in a store.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use catzilla::{
    prelude::*,
    session::{MemoryStore, Record, Session, SessionStore, Sessions, StoreError},
};
use catzilla_tests::block_on;
use tokio::sync::Notify;

use super::{App, ID, client, count, login, logout, set, show, shown_with, stored};
use crate::told::Told;

#[test]
fn the_cookie_is_a_random_id_that_the_store_does_not_know() {
    block_on(async {
        let (store, sessions) = stored();
        let client = client(sessions);
        client.post("/login/Ada").send().await;
        let id = client.cookie(ID).unwrap();
        assert_eq!(id.len(), 32);
        assert!(SessionStore::load(&store, &id).await.unwrap().is_none());
        assert_eq!(store.len(), 1);
        let another = client.another();
        another.post("/login/Ada").send().await;
        assert_ne!(another.cookie(ID), Some(id));
    });
}

#[test]
fn a_login_changes_the_id_and_the_old_one_is_of_nobody() {
    block_on(async {
        let (store, sessions) = stored();
        let client = client(sessions);
        client.post("/count").send().await;
        let old = client.cookie(ID).unwrap();
        client.post("/login/Ada").send().await;
        let new = client.cookie(ID).unwrap();
        assert_ne!(old, new);
        client
            .get("/")
            .send()
            .await
            .assert_text("Some(\"Ada\") Some(1)");
        assert_eq!(shown_with(&client, &old).await, "None None");
        assert_eq!(store.len(), 1);
    });
}

#[test]
fn an_id_that_somebody_else_has_chosen_is_never_taken() {
    block_on(async {
        let (_, sessions) = stored();
        let client = client(sessions);
        let chosen = "A".repeat(32);
        let response = client.post("/count").cookie(ID, &chosen).send().await;
        response.assert_text("1");
        assert_ne!(client.cookie(ID), Some(chosen));
    });
}

#[test]
fn a_logout_ends_it_for_every_copy_of_the_cookie() {
    block_on(async {
        let (store, sessions) = stored();
        let client = client(sessions);
        client.post("/login/Ada").send().await;
        let id = client.cookie(ID).unwrap();
        let response = client.post("/logout").send().await;
        assert!(
            set(&response)
                .unwrap()
                .starts_with("__Host-id=; Path=/; Max-Age=0;")
        );
        assert!(store.is_empty());
        assert_eq!(shown_with(&client, &id).await, "None None");
    });
}

#[post("/switch")]
async fn switch(session: &Session) {
    session.clear();
    session.insert("user", "Bob");
}

#[test]
fn what_is_inserted_after_the_end_is_a_new_session() {
    block_on(async {
        let (store, sessions) = stored();
        let routes = routes![login, switch, show];
        let client = Catzilla::new(routes).state(App { sessions }).test();
        client.post("/login/Ada").send().await;
        let old = client.cookie(ID);
        client.post("/switch").send().await;
        assert_ne!(client.cookie(ID), old);
        client
            .get("/")
            .send()
            .await
            .assert_text("Some(\"Bob\") None");
        assert_eq!(store.len(), 1);
    });
}

/// Counts what it is asked for, and moves the time at which records expire.
#[derive(Clone, Default)]
struct Watched {
    memory: Arc<MemoryStore>,
    told: Told,
    /// How much earlier a record is said to expire.
    earlier: Arc<AtomicI64>,
}

impl SessionStore for Watched {
    async fn load(&self, key: &str) -> Result<Option<Record>, StoreError> {
        self.told.say("load");
        let record = self.memory.load(key).await?;
        Ok(record.map(|record| Record {
            expires: record.expires - self.earlier.load(SeqCst),
            ..record
        }))
    }

    async fn insert(&self, key: &str, record: Record) -> Result<(), StoreError> {
        self.told.say("insert");
        self.memory.insert(key, record).await
    }

    async fn update(&self, key: &str, record: Record) -> Result<bool, StoreError> {
        self.told.say("update");
        self.memory.update(key, record).await
    }

    async fn extend(&self, key: &str, expires: i64) -> Result<bool, StoreError> {
        self.told.say("extend");
        self.memory.extend(key, expires).await
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.told.say("remove");
        self.memory.remove(key).await
    }
}

#[test]
fn the_store_is_asked_for_no_more_than_is_needed() {
    block_on(async {
        let store = Watched::default();
        let told = &store.told;
        let client = client(Sessions::stored(store.clone()));
        client.get("/").send().await;
        client.get("/").cookie(ID, "no id").send().await;
        told.is(&[]);
        client.post("/count").send().await;
        told.is(&["insert"]);
        client.get("/open").send().await;
        told.is(&[]);
        client.get("/").send().await;
        told.is(&["load"]);
        client.post("/count").send().await;
        told.is(&["load", "update"]);
        client.post("/login/Ada").send().await;
        told.is(&["load", "insert", "remove"]);
        client.post("/logout").send().await;
        told.is(&["load", "remove"]);
    });
}

#[test]
fn it_expires_and_is_then_of_nobody() {
    block_on(async {
        let store = Watched::default();
        let sessions = Sessions::stored(store.clone()).lifetime(Duration::from_secs(100));
        let client = client(sessions);
        client.post("/login/Ada").send().await;
        store.earlier.store(90, SeqCst);
        client
            .get("/")
            .send()
            .await
            .assert_text("Some(\"Ada\") None");
        // It is not rolling: a change does not make it live longer.
        client.post("/count").send().await.assert_text("1");
        store.told.is(&["insert", "load", "load", "update"]);
        store.earlier.store(101, SeqCst);
        client.get("/").send().await.assert_text("None None");
        client.post("/count").send().await.assert_text("1");
    });
}

#[test]
fn rolling_it_lives_on_with_each_request_and_writes_that_down_now_and_then() {
    block_on(async {
        let store = Watched::default();
        let lifetime = Duration::from_secs(1000);
        let sessions = Sessions::stored(store.clone()).lifetime(lifetime).rolling();
        let client = client(sessions);
        client.post("/count").send().await;
        assert_eq!(set(&client.get("/").send().await), None);
        store.told.is(&["insert", "load"]);
        store.earlier.store(101, SeqCst);
        let response = client.get("/").send().await;
        store.told.is(&["load", "extend"]);
        assert!(set(&response).unwrap().contains("Max-Age=1000"));
    });
}

#[test]
fn a_session_in_a_cookie_expires_whatever_the_client_says() {
    block_on(async {
        let key = catzilla::session::Key::generate();
        let sessions = Sessions::signed(key).lifetime(Duration::from_secs(1));
        let client = client(sessions);
        client.post("/count").send().await;
        let cookie = client.cookie(ID).unwrap();
        tokio::time::sleep(Duration::from_millis(2100)).await;
        assert_eq!(shown_with(&client, &cookie).await, "None None");
    });
}

struct Broken(AtomicUsize);

impl Broken {
    /// Works this often.
    fn work<T>(&self, value: T) -> Result<T, StoreError> {
        let left = self.0.load(SeqCst);
        self.0.store(left.saturating_sub(1), SeqCst);
        if left == 0 {
            Err("the store has gone".into())
        } else {
            Ok(value)
        }
    }
}

impl SessionStore for Broken {
    async fn load(&self, _: &str) -> Result<Option<Record>, StoreError> {
        self.work(None)
    }

    async fn insert(&self, _: &str, _: Record) -> Result<(), StoreError> {
        self.work(())
    }

    async fn update(&self, _: &str, _: Record) -> Result<bool, StoreError> {
        panic!("on purpose")
    }

    async fn extend(&self, _: &str, _: i64) -> Result<bool, StoreError> {
        self.work(true)
    }

    async fn remove(&self, _: &str) -> Result<(), StoreError> {
        self.work(())
    }
}

#[test]
fn a_store_that_fails_is_a_500_and_sets_no_cookie() {
    block_on(async {
        for works in [0, 1] {
            let client = client(Sessions::stored(Broken(works.into())));
            let id = "A".repeat(32);
            let response = client.post("/count").cookie(ID, &id).send().await;
            response.assert_problem(500);
            assert!(response.text().contains("the store has gone"));
            assert_eq!(set(&response), None);
        }
    });
}

/// Lets a handler wait, so that another request comes in between.
#[derive(Clone, Default)]
struct Gate(Arc<Notify>, Arc<Notify>);

impl Gate {
    /// Says that it is reached, and waits until it is opened.
    async fn pass(&self) {
        self.0.notify_one();
        self.1.notified().await;
    }
}

#[derive(State)]
struct Slow {
    sessions: Sessions,
    gate: Gate,
}

#[post("/slow")]
async fn slow(session: &Session, gate: &Gate) {
    session.insert("count", 100);
    gate.pass().await;
}

#[get("/slow")]
async fn slow_read(_: &Session, gate: &Gate) {
    gate.pass().await;
}

#[put("/slow")]
async fn slow_renew(session: &Session, gate: &Gate) {
    gate.pass().await;
    session.renew();
}

routes! { Slowly = [slow, slow_read, slow_renew, show, count, login, logout] }

/// What becomes of a session when this is asked for while a slow request is under way.
async fn meanwhile(method: Method, path: &str) -> (usize, String) {
    let (store, sessions) = stored();
    let gate = Gate::default();
    let state = Slow {
        sessions: sessions.rolling(),
        gate: gate.clone(),
    };
    let client = Catzilla::new(Slowly).state(state).test();
    client.post("/login/Ada").send().await;
    let cookie = client.cookie(ID).unwrap();
    let slow = client.request(method, "/slow").send();
    let other = async {
        gate.0.notified().await;
        client.post(path).cookie(ID, &cookie).send().await;
        gate.1.notify_one();
    };
    let (response, ()) = futures_util::future::join(slow, other).await;
    response.assert_status(204);
    let shown = client.another().get("/").cookie(ID, &cookie).send().await;
    (store.len(), shown.text().to_owned())
}

#[test]
fn a_slow_request_does_not_bring_back_what_has_ended_meanwhile() {
    block_on(async {
        for method in [Method::POST, Method::GET] {
            let nothing = (0, "None None".to_owned());
            assert_eq!(meanwhile(method.clone(), "/logout").await, nothing);
            // The one under the new id.
            let one = (1, "None None".to_owned());
            assert_eq!(meanwhile(method, "/login/Bob").await, one);
        }
    });
}

#[test]
fn who_only_renews_brings_nothing_back_either() {
    block_on(async {
        let nothing = (0, "None None".to_owned());
        assert_eq!(meanwhile(Method::PUT, "/logout").await, nothing);
        let under_the_new_id = (1, "None None".to_owned());
        assert_eq!(meanwhile(Method::PUT, "/count").await, under_the_new_id);
    });
}

#[test]
fn who_only_reads_takes_nothing_back_and_of_two_changes_the_later_wins() {
    block_on(async {
        let read = meanwhile(Method::GET, "/count").await;
        assert_eq!(read, (1, "Some(\"Ada\") Some(1)".to_owned()));
        let changed = meanwhile(Method::POST, "/count").await;
        assert_eq!(changed, (1, "Some(\"Ada\") Some(100)".to_owned()));
    });
}

#[test]
fn many_requests_of_one_session_at_a_time_leave_it_whole() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let (store, sessions) = stored();
        let client = client(sessions);
        client.post("/login/Ada").send().await;
        let requests = (0..200).map(|_| client.post("/count").send());
        let responses = futures_util::future::join_all(requests).await;
        assert!(responses.iter().all(|response| response.status() == 200));
        let shown = client.get("/").send().await;
        assert!(shown.text().starts_with("Some(\"Ada\") Some("));
        assert_eq!(store.len(), 1);
    });
}

/// A store that gives nothing back as it was.
#[derive(Default)]
struct Odd(MemoryStore);

impl SessionStore for Odd {
    async fn load(&self, key: &str) -> Result<Option<Record>, StoreError> {
        let record = self.0.load(key).await?;
        Ok(record.map(|record| Record {
            values: "no JSON".to_owned(),
            ..record
        }))
    }

    async fn insert(&self, key: &str, record: Record) -> Result<(), StoreError> {
        self.0.insert(key, record).await
    }

    async fn update(&self, key: &str, record: Record) -> Result<bool, StoreError> {
        self.0.update(key, record).await
    }

    async fn extend(&self, key: &str, expires: i64) -> Result<bool, StoreError> {
        self.0.extend(key, expires).await
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key).await
    }
}

#[test]
fn what_is_no_session_in_a_store_keeps_nobody_out() {
    block_on(async {
        let client = client(Sessions::stored(Odd::default()));
        client.post("/login/Ada").send().await.assert_status(204);
        client.get("/").send().await.assert_text("None None");
        client.post("/login/Bob").send().await.assert_status(204);
        client.post("/logout").send().await.assert_status(204);
    });
}
