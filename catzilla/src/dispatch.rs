//! One request: look it up, run its handler, and do what HTTP asks of every server.

use std::{
    marker::PhantomData,
    mem::take,
    pin::pin,
    sync::{Mutex, PoisonError},
};

use axum::extract::OriginalUri;
use futures_util::future::Either;
use http::{
    HeaderValue, Method, StatusCode,
    header::{ALLOW, CONTENT_LENGTH, LOCATION},
    request::Parts,
};
use http_body::Body as _;

use crate::{
    Error, Result, Slashes,
    body::Body,
    dependency::Scope,
    endpoint::Routes,
    extract::{Context, Found, Incoming, Rejection, Settings},
    lifecycle::Hook,
    middleware::{Caught, Middleware, Rest},
    mount::Mounts,
    path, problem,
    request::Request,
    respond::{IntoResponse, Response},
    route::{self, Entry, Lookup, Match, Methods, Table},
    route_table::RouteTable,
};

/// An application, frozen.
pub(crate) struct App<R, S, M = ()> {
    routes: PhantomData<fn() -> R>,
    state: S,
    middleware: M,
    slashes: Slashes,
    settings: Settings,
    mounts: Mounts,
    /// What is called at the end; nothing is left of it then.
    stops: Mutex<Vec<Hook<S>>>,
}

/// Why no handler runs for a request.
#[derive(Debug)]
enum Miss {
    /// Nothing is at its path.
    NotFound,
    /// Something is, for these methods only.
    WrongMethod(Methods),
    /// Something is at this path instead.
    Moved(String),
    /// Its path is one that no route may see.
    BadPath,
}

impl<R, S, M> App<R, S, M> {
    pub(crate) fn new(
        state: S,
        middleware: M,
        slashes: Slashes,
        settings: Settings,
        mounts: Mounts,
        stops: Vec<Hook<S>>,
    ) -> Self {
        Self {
            routes: PhantomData,
            state,
            middleware,
            slashes,
            settings,
            mounts,
            stops: Mutex::new(stops),
        }
    }
}

/// What answers requests.
pub(crate) trait Answer: Send + Sync + 'static {
    /// Its routes.
    fn table(&self) -> RouteTable;

    /// The response to a request; a panic on the way to it is a 500, and the connection lives.
    fn answer(&self, request: &mut Request) -> impl Future<Output = Response> + Send;

    /// Calls what wants to be called after the last response; the second time there is nothing.
    fn stop(&self) -> impl Future<Output = Result<()>>;

    /// The response to a request that is not even looked up.
    fn refuse(&self, request: &Request, status: StatusCode) -> Response;
}

impl<R, S, M> Answer for App<R, S, M>
where
    R: Routes<S> + 'static,
    S: Send + Sync + 'static,
    M: Middleware<S>,
{
    fn table(&self) -> RouteTable {
        RouteTable::of_application::<R, S, M>()
    }

    async fn answer(&self, request: &mut Request) -> Response {
        let head_only = request.head.method == Method::HEAD;
        let (found, miss) = self.find(request);
        let incoming = Incoming::new(request, &found, &self.settings);
        let mut cx = Context::new(incoming, &self.state, Scope::NONE);
        let inside = Inside { app: self, miss };
        let outcome = Caught::new(pin!(self.middleware.call(&mut cx, inside))).await;
        let reply = cx.finish(outcome);
        if head_only {
            without_body(reply)
        } else {
            reply
        }
    }

    async fn stop(&self) -> Result<()> {
        let stops = take(&mut *self.stops.lock().unwrap_or_else(PoisonError::into_inner));
        let stopped = Hook::call_backwards(stops, &self.state).await;
        stopped.map_err(Error::Stop)
    }

    fn refuse(&self, request: &Request, status: StatusCode) -> Response {
        let nowhere = usize::from(Match::NOTHING.route);
        let reply = problem::plain(status);
        self.settings.finish(request, nowhere, reply)
    }
}

impl<R: Routes<S>, S: Send + Sync + 'static, M: Middleware<S>> App<R, S, M> {
    /// The route for a request, or why there is none.
    fn find(&self, request: &Request) -> (Found, Option<Miss>) {
        let (method, path) = (&request.head.method, request.head.uri.path());
        match find(R::TABLE, self.slashes, method, path) {
            Ok(found) => (found, None),
            Err(miss) => (Found::nothing(R::TABLE), Some(miss)),
        }
    }

    /// Answers what no handler wants.
    #[cold]
    async fn miss(&self, request: &mut Request, miss: Miss) -> Result<Response, Rejection> {
        let uri = &request.head.uri;
        Ok(match miss {
            Miss::BadPath => bad_path(&request.head, R::ENTRIES),
            Miss::NotFound | Miss::WrongMethod(_) if self.mounts.covers(uri.path()) => {
                self.mounts.answer(request.take(false).into()).await
            }
            Miss::NotFound => problem::plain(StatusCode::NOT_FOUND),
            Miss::WrongMethod(methods) => wrong_method(&request.head.method, methods),
            Miss::Moved(path) => moved(&request.head, &path),
        })
    }
}

/// What is inside the application's middleware.
pub(crate) struct Inside<'a, R, S, M> {
    app: &'a App<R, S, M>,
    miss: Option<Miss>,
}

impl<R: Routes<S>, S: Send + Sync + 'static, M: Middleware<S>> Rest<S> for Inside<'_, R, S, M> {
    fn run(
        self,
        cx: &mut Context<'_, S>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        match self.miss {
            None => Either::Left(R::call(cx.route(), cx)),
            Some(miss) => Either::Right(self.app.miss(cx.request_mut(), miss)),
        }
    }
}

/// Looks a path up as it stands, and brings it into the table's form first where that is needed.
fn find(
    table: &'static Table,
    slashes: Slashes,
    method: &Method,
    path: &str,
) -> Result<Found, Miss> {
    let method = route::position(method);
    if !path::is_plain(path) {
        return find_normalised(table, slashes, method, path);
    }
    let mut at = Match::NOTHING;
    match table.look_up(path, method, &mut at) {
        Lookup::Found => Ok(Found {
            table,
            at,
            path: None,
        }),
        Lookup::WrongMethod(methods) if !path::is_irregular(path) => {
            Err(Miss::WrongMethod(methods))
        }
        Lookup::NotFound if !path::is_irregular(path) => Err(Miss::NotFound),
        Lookup::WrongMethod(_) | Lookup::NotFound | Lookup::Irregular => {
            find_normalised(table, slashes, method, path)
        }
    }
}

#[cold]
fn find_normalised(
    table: &'static Table,
    slashes: Slashes,
    method: Option<usize>,
    path: &str,
) -> Result<Found, Miss> {
    if path.is_empty() {
        return Err(Miss::NotFound);
    }
    let normal = path::normalise(path, slashes).map_err(|path::BadPath| Miss::BadPath)?;
    // Only a strict path may still hold empty segments, which a catch-all then takes as they are.
    let mut at = Match::NOTHING;
    let lookup = match slashes {
        Slashes::Strict => table.look_up_verbatim(&normal.text, method, &mut at),
        Slashes::Ignore | Slashes::Redirect => table.look_up(&normal.text, method, &mut at),
    };
    let at = match lookup {
        Lookup::Found => Ok(at),
        Lookup::WrongMethod(methods) => Err(Miss::WrongMethod(methods)),
        Lookup::NotFound => return Err(Miss::NotFound),
        Lookup::Irregular => return Err(Miss::BadPath),
    };
    match normal.canonical {
        Some(canonical) if slashes == Slashes::Redirect => Err(Miss::Moved(canonical)),
        _ => at.map(|at| Found {
            table,
            at,
            path: Some(normal.restore()),
        }),
    }
}

/// 400; or, for `OPTIONS *`, every method that the application knows (RFC 9110, section 9.3.7).
fn bad_path(head: &Parts, entries: &[Entry]) -> Response {
    if head.uri.path() == "*" && head.method == Method::OPTIONS {
        return wrong_method(&Method::OPTIONS, every_method(entries));
    }
    problem::plain(StatusCode::BAD_REQUEST)
}

fn every_method(entries: &[Entry]) -> Methods {
    let methods = entries.iter().fold(Methods::NONE, |methods, entry| {
        methods.or(match entry {
            Entry::Route(route) => route.methods,
            Entry::Group { entries, .. } => every_method(entries),
        })
    });
    let head = if methods.and(Methods::GET).is_empty() {
        Methods::NONE
    } else {
        Methods::HEAD
    };
    methods.or(head)
}

/// 405, or 204 for `OPTIONS`, which every path answers; both say what the path allows.
fn wrong_method(method: &Method, methods: Methods) -> Response {
    let mut reply = match *method {
        Method::OPTIONS => StatusCode::NO_CONTENT.into_response(),
        _ => problem::plain(StatusCode::METHOD_NOT_ALLOWED),
    };
    reply
        .headers_mut()
        .insert(ALLOW, methods.or(Methods::OPTIONS).allow());
    reply
}

/// 308 Permanent Redirect, which keeps method and body.
fn moved(head: &Parts, path: &str) -> Response {
    let mut target = outer_prefix(head).to_owned();
    target.push_str(path);
    if let Some(query) = head.uri.query() {
        target.push('?');
        target.push_str(query);
    }
    match HeaderValue::try_from(target.into_bytes()) {
        Ok(location) => {
            let mut reply = StatusCode::PERMANENT_REDIRECT.into_response();
            reply.headers_mut().insert(LOCATION, location);
            reply
        }
        Err(_) => problem::plain(StatusCode::BAD_REQUEST),
    }
}

/// Whether a response with this status may have a body, and so a length (RFC 9110, section 8.6).
fn may_have_body(status: StatusCode) -> bool {
    !status.is_informational()
        && status != StatusCode::NO_CONTENT
        && status != StatusCode::NOT_MODIFIED
}

/// What an axum router took off the path when it handed the request on to this application.
fn outer_prefix(head: &Parts) -> &str {
    let original = head.extensions.get::<OriginalUri>();
    original
        .and_then(|original| original.path().strip_suffix(head.uri.path()))
        .unwrap_or("")
}

/// The same head without the body, as `HEAD` is answered (RFC 9110, section 9.3.2).
fn without_body(mut reply: Response) -> Response {
    if let Some(length) = reply.body().size_hint().exact()
        && length > 0
        && may_have_body(reply.status())
        && !reply.headers().contains_key(CONTENT_LENGTH)
    {
        reply.headers_mut().insert(CONTENT_LENGTH, length.into());
    }
    *reply.body_mut() = Body::empty();
    reply
}
