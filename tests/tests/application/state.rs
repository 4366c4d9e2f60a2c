//! What the state provides.

use catzilla::prelude::*;
use catzilla_tests::{ask, get};

trait Mailer: Send + Sync {
    fn name(&self) -> &'static str;
}

struct Smtp;

impl Mailer for Smtp {
    fn name(&self) -> &'static str {
        "smtp"
    }
}

struct Fake;

impl Mailer for Fake {
    fn name(&self) -> &'static str {
        "fake"
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
    motto: String,
    #[state(skip)]
    _secret: String,
}

fn state(mailer: impl Mailer + 'static) -> App {
    App {
        mailer: Box::new(mailer),
        clock: Fixed(7),
        motto: "purr".to_owned(),
        _secret: String::new(),
    }
}

struct Stamp(u64);

#[dependency]
fn stamp(clock: &dyn Clock) -> Stamp {
    Stamp(clock.now() + 1)
}

#[get("/mail")]
async fn mail(mailer: &dyn Mailer, clock: &dyn Clock, stamp: &Stamp) -> String {
    // What is asked for lives across waiting.
    tokio::task::yield_now().await;
    format!("{} {} {}", mailer.name(), clock.now(), stamp.0)
}

#[allow(clippy::borrowed_box, reason = "the box is a value of the state, too")]
#[get("/boxed")]
async fn boxed(mailer: &Box<dyn Mailer>) -> &'static str {
    mailer.name()
}

#[get("/all")]
async fn all(app: &App) -> String {
    app.motto.clone()
}

#[test]
fn a_trait_object_is_asked_for_as_a_value_is_and_a_test_swaps_it() {
    let app = |state| Catzilla::new(routes![mail, boxed, all]).state(state);
    ask(app(state(Smtp)), get("/mail")).says("smtp 7 8");
    ask(app(state(Fake)), get("/mail")).says("fake 7 8");
    ask(app(state(Fake)), get("/boxed")).says("fake");
    ask(app(state(Fake)), get("/all")).says("purr");
}
