//! A property: any way to put middleware around handlers runs it in its written order.

use catzilla::{Context, Middleware, Rejection, Rest, prelude::*};
use catzilla_tests::{ask, get};

use crate::told::Told;

#[derive(State)]
struct App {
    told: Told,
}

/// Says when it is entered and left.
#[derive(Clone)]
struct Mark(String, Told);

impl<S: Send + Sync> Middleware<S> for Mark {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        self.1.say(format!("+{}", self.0));
        let response = rest.run(cx).await;
        self.1.say(format!("-{}", self.0));
        response
    }
}

macro_rules! marks {
    ($($name:ident)*) => {$(
        #[middleware]
        async fn $name(request: &mut Request, next: Next<'_>, told: &Told) -> Response {
            told.say(concat!("+", stringify!($name)));
            let response = next.run(request).await;
            told.say(concat!("-", stringify!($name)));
            response
        }
    )*};
}

marks! { a b c d e f }

macro_rules! handlers {
    ($($name:ident $path:literal;)*) => {$(
        #[get($path)]
        async fn $name(told: &Told) {
            told.say("!");
        }
    )*};
}

handlers! {
    plain "/plain";
    one "/one";
    two "/two";
    deep "/deep";
    deeper "/deeper";
}

routes! { Deep = [deep with [e], "/x" => [deeper with [f, e]] with [d]] with [b, c] }
routes! { Twice = [two with [a, a]] with [a] }

/// Entered in this order, and left in the other.
fn expected(around: &str) -> Vec<String> {
    let entered = around.chars().map(|mark| format!("+{mark}"));
    let left = around.chars().rev().map(|mark| format!("-{mark}"));
    entered.chain(["!".to_owned()]).chain(left).collect()
}

#[test]
fn any_middleware_runs_in_its_written_order() {
    let cases = [
        ("/plain", ""),
        ("/one", "fa"),
        ("/t/two", "aaa"),
        ("/d/deep", "abce"),
        ("/d/x/deeper", "abcdfe"),
        ("/e/deep", "bce"),
        ("/e/e/deep", "cbbce"),
    ];
    // None, and up to five, around the application.
    for outer in ["", "1", "12", "123", "1234", "12345"] {
        for (path, inner) in cases {
            let told = Told::default();
            let routes = routes![
                plain,
                one with [f, a],
                "/t" => Twice,
                "/d" => Deep with [a],
                "/e" => [
                    "/" => Deep,
                    "/e" => ["/" => Deep with [b]] with [c],
                ],
            ];
            let app = Catzilla::new(routes).state(App { told: told.clone() });
            let mut marks = outer
                .chars()
                .map(|mark| Mark(mark.to_string(), told.clone()));
            let mut next = || marks.next();
            match (next(), next(), next(), next(), next()) {
                (None, ..) => ask(app, get(path)),
                (Some(a), None, ..) => ask(app.with(a), get(path)),
                (Some(a), Some(b), None, ..) => ask(app.with(a).with(b), get(path)),
                (Some(a), Some(b), Some(c), None, _) => ask(app.with(a).with(b).with(c), get(path)),
                (Some(a), Some(b), Some(c), Some(d), None) => {
                    ask(app.with(a).with(b).with(c).with(d), get(path))
                }
                (Some(a), Some(b), Some(c), Some(d), Some(e)) => {
                    ask(app.with(a).with(b).with(c).with(d).with(e), get(path))
                }
            };
            assert_eq!(told.take(), expected(&format!("{outer}{inner}")), "{path}");
        }
    }
}
