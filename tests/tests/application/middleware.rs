//! What stands around handlers.

use catzilla::{Context, Middleware, Rejection, Rest, prelude::*};
use catzilla_tests::{Answer, ask, get, request};

use crate::told::Told;

#[derive(State)]
struct App {
    told: Told,
}

struct User(String);

#[dependency]
async fn user(#[header] x_name: Option<&str>, told: &Told) -> Result<User, Problem> {
    told.say("user made");
    tokio::task::yield_now().await;
    let name = x_name.ok_or_else(|| Problem::new(StatusCode::UNAUTHORIZED))?;
    Ok(User(name.to_owned()))
}

#[middleware]
async fn outer(request: &mut Request, next: Next<'_>, told: &Told) -> Response {
    told.say(format!("outer in {}", request.uri().path()));
    let mut response = next.run(request).await;
    told.say(format!("outer out {}", response.status().as_u16()));
    response
        .headers_mut()
        .insert("x-outer", "1".parse().unwrap());
    response
}

/// The request by value, and arguments in another order.
#[middleware]
async fn login(user: &User, next: Next<'_>, request: Request, told: &Told) -> Response {
    told.say(format!("login {}", user.0));
    next.run(request).await
}

/// Answers by itself where it is asked to.
#[middleware("?<quick>")]
async fn quick(
    told: &Told,
    quick: Option<bool>,
    request: &mut Request,
    next: Next<'_>,
) -> Result<Response, Problem> {
    told.say("quick");
    if quick == Some(true) {
        return Err(Problem::new(StatusCode::IM_A_TEAPOT));
    }
    Ok(next.run(request).await)
}

/// One that a value configures.
struct Header(&'static str);

impl<S: Send + Sync> Middleware<S> for Header {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        let mut response = rest.run(cx).await?;
        response
            .headers_mut()
            .append("x-header", self.0.parse().unwrap());
        Ok(response)
    }
}

#[middleware]
fn marked() -> Header {
    Header("marked")
}

#[get("/me/<id>")]
async fn me(id: u8, user: &User, told: &Told) -> String {
    told.say("me");
    format!("{} {id}", user.0)
}

#[get("/open")]
async fn open(told: &Told) -> &'static str {
    told.say("open");
    "open"
}

#[get("/panics")]
async fn panics() {
    panic!("on purpose")
}

routes! { Inner = [me, open with [quick, marked]] with [login] }

fn asked(path: &str, name: Option<&str>) -> (Answer, Vec<String>) {
    let told = Told::default();
    let app = Catzilla::new(routes!["/in" => Inner with [quick], open, panics]);
    let app = app.state(App { told: told.clone() }).with(outer());
    let headers: Vec<_> = name.map(|name| ("x-name", name)).into_iter().collect();
    let answer = ask(app, request(Method::GET, path, &headers, ""));
    assert_eq!(answer.header("x-outer"), Some("1"), "{answer:?}");
    (answer, told.take())
}

#[test]
fn the_first_is_the_outermost_and_a_dependency_is_shared_with_the_handler() {
    let (answer, told) = asked("/in/me/3", Some("Tom"));
    answer.says("Tom 3");
    let expected = [
        "outer in /in/me/3",
        "quick",
        "user made",
        "login Tom",
        "me",
        "outer out 200",
    ];
    assert_eq!(told, expected);
}

#[test]
fn one_around_a_handler_is_inside_that_of_its_group() {
    let (answer, told) = asked("/in/open", Some("Tom"));
    answer.says("open");
    assert_eq!(answer.header("x-header"), Some("marked"));
    let expected = [
        "outer in /in/open",
        "quick",
        "user made",
        "login Tom",
        "quick",
        "open",
        "outer out 200",
    ];
    assert_eq!(told, expected);
}

#[test]
fn it_may_answer_by_itself() {
    let (answer, told) = asked("/in/me/3?quick=true", Some("Tom"));
    answer.problem(418);
    assert_eq!(told, ["outer in /in/me/3", "quick", "outer out 418"]);
}

#[test]
fn a_group_leaves_other_routes_alone() {
    let (answer, told) = asked("/open", None);
    answer.says("open");
    assert_eq!(answer.header("x-header"), None);
    assert_eq!(told, ["outer in /open", "open", "outer out 200"]);
}

#[test]
fn what_its_dependency_answers_and_what_its_parameters_are_not_is_seen_by_those_around_it() {
    let (answer, told) = asked("/in/me/3", None);
    answer.problem(401);
    assert_eq!(
        told,
        ["outer in /in/me/3", "quick", "user made", "outer out 401"]
    );
    let (answer, told) = asked("/in/me/3?quick=maybe", None);
    answer.problem(422);
    assert_eq!(told, ["outer in /in/me/3", "outer out 422"]);
}

#[test]
fn the_applications_sees_404_and_405_and_422_and_the_500_of_a_panic() {
    for (path, status) in [("/nowhere", 404), ("/in/me/x", 422), ("/panics", 500)] {
        let (answer, told) = asked(path, Some("Tom"));
        answer.problem(status);
        assert_eq!(told.last().unwrap(), &format!("outer out {status}"));
    }
    let told = Told::default();
    let app = Catzilla::new(routes![open]).state(App { told: told.clone() });
    let post = request(Method::POST, "/open", &[], "");
    ask(app.with(outer()), post).problem(405);
    told.is(&["outer in /open", "outer out 405"]);
}

#[test]
fn the_head_of_a_response_is_all_that_a_head_request_gets() {
    let app = Catzilla::new(routes![open])
        .with(Header("a"))
        .with(Header("b"));
    let app = app.state(App {
        told: Told::default(),
    });
    let answer = ask(app, request(Method::HEAD, "/open", &[], ""));
    let values: Vec<_> = answer.headers.get_all("x-header").iter().collect();
    assert_eq!((answer.body.len(), values.len()), (0, 2), "{answer:?}");
    assert_eq!(
        values,
        ["b", "a"],
        "the innermost is the first to see the response"
    );
}

#[test]
fn it_changes_the_request_that_the_handler_sees() {
    #[middleware]
    async fn renamed(request: &mut Request, next: Next<'_>) -> Response {
        request
            .headers_mut()
            .insert("x-name", "Jerry".parse().unwrap());
        next.run(request).await
    }

    #[get("/name")]
    async fn name(#[header] x_name: &str) -> String {
        x_name.to_owned()
    }

    ask(Catzilla::new(routes![name]).with(renamed()), get("/name")).says("Jerry");
}
