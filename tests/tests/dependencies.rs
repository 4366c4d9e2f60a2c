//! Values that are made for a request.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};

use catzilla::prelude::*;
use catzilla_tests::{ask, get};

#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<&'static str>>>);
impl Told {
    fn say(&self, what: &'static str) {
        self.0.lock().unwrap().push(what);
    }
}

trait Mailer: Send + Sync {
    fn name(&self) -> &'static str;
}
struct Smtp;
impl Mailer for Smtp {
    fn name(&self) -> &'static str {
        "smtp"
    }
}

#[derive(State, Default)]
struct App {
    told: Told,
    count: AtomicUsize,
}

struct Session {
    number: usize,
    told: Told,
}
impl Drop for Session {
    fn drop(&mut self) {
        self.told.say("session dropped");
    }
}
struct User {
    name: String,
    told: Told,
}
impl Drop for User {
    fn drop(&mut self) {
        self.told.say("user dropped");
    }
}

#[dependency]
async fn session(count: &AtomicUsize, told: &Told) -> Session {
    told.say("session made");
    Session {
        number: count.fetch_add(1, Relaxed),
        told: told.clone(),
    }
}

#[dependency]
async fn user(
    #[header] x_name: Option<&str>,
    session: &Session,
    told: &Told,
) -> Result<User, Problem> {
    tokio::task::yield_now().await;
    told.say("user made");
    let name = x_name.ok_or_else(|| Problem::new(StatusCode::UNAUTHORIZED))?;
    Ok(User {
        name: format!("{name} in {}", session.number),
        told: told.clone(),
    })
}

struct Tx(Told);
#[dependency(on_drop = commit)]
fn tx(told: &Told, _: &User) -> Tx {
    told.say("tx made");
    Tx(told.clone())
}
async fn commit(tx: Tx) {
    tokio::task::yield_now().await;
    tx.0.say("tx closed");
}

struct Page {
    page: u32,
}
#[dependency("?<page>&<limit>")]
fn page(page: Option<u32>, #[field(range(1..=100), default = 10)] limit: u32) -> Page {
    Page {
        page: page.unwrap_or(0) * limit,
    }
}

struct Fresh(usize);
#[dependency(transient)]
fn fresh(count: &AtomicUsize) -> Fresh {
    Fresh(count.fetch_add(1, Relaxed))
}

#[get("/user")]
async fn all(session: &Session, user: &User, again: &Session, tx: &Tx) -> String {
    tx.0.say("handler");
    format!("{} {} {}", user.name, session.number, again.number)
}

#[get("/page/<id>")]
async fn paged(id: u8, page: &Page) -> String {
    format!("{id} {}", page.page)
}

#[get("/fresh")]
async fn two(a: &Fresh, b: &Fresh) -> String {
    format!("{} {}", a.0, b.0)
}

#[tokio::test]
async fn shared() {
    let told = Told::default();
    let app = || {
        Catzilla::new(routes![all, paged, two]).state(App {
            told: told.clone(),
            ..App::default()
        })
    };
    let mut request = get("/user");
    request
        .headers_mut()
        .insert("x-name", "tom".parse().unwrap());
    let service = app().into_service().unwrap();
    let answer = catzilla_tests::send(service, request).await;
    println!("{answer:?}");
    println!("{:?}", told.0.lock().unwrap());
    let service = app().into_service().unwrap();
    println!("{:?}", catzilla_tests::send(service, get("/user")).await);
    println!(
        "{:?}",
        catzilla_tests::send(app().into_service().unwrap(), get("/page/3?page=2")).await
    );
    println!(
        "{:?}",
        catzilla_tests::send(
            app().into_service().unwrap(),
            get("/page/x?page=y&limit=1000")
        )
        .await
    );
    println!(
        "{:?}",
        catzilla_tests::send(app().into_service().unwrap(), get("/fresh")).await
    );
}

mod swapped {
    use super::*;
    trait Mailer: Send + Sync {
        fn name(&self) -> &'static str;
    }
    struct Smtp;
    impl Mailer for Smtp {
        fn name(&self) -> &'static str {
            "smtp"
        }
    }
    trait Clock: Send + Sync {
        fn now(&self) -> u64;
    }
    struct Fixed(u64);
    impl Clock for Fixed {
        fn now(&self) -> u64 {
            self.0
        }
    }

    #[derive(State)]
    struct App {
        mailer: Box<dyn Mailer>,
        #[state(as = dyn Clock)]
        clock: Fixed,
        #[state(as = str)]
        motto: String,
    }

    struct Stamp(u64);
    #[dependency]
    fn stamp(clock: &dyn Clock) -> Stamp {
        Stamp(clock.now())
    }

    #[get("/mail")]
    async fn mail(mailer: &dyn Mailer, clock: &dyn Clock, stamp: &Stamp) -> String {
        tokio::task::yield_now().await;
        format!("{} {} {}", mailer.name(), clock.now(), stamp.0)
    }
    #[tokio::test]
    async fn swapped() {
        let app = Catzilla::new(routes![mail]).state(App {
            mailer: Box::new(Smtp),
            clock: Fixed(7),
            motto: String::new(),
        });
        println!(
            "{:?}",
            catzilla_tests::send(app.into_service().unwrap(), get("/mail")).await
        );
    }
}
