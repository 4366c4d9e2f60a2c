//! [`Catzilla`]: an application, put together.

mod hooks;
mod overrides;
mod test;
mod unstarted;

use std::{
    marker::PhantomData,
    net::{SocketAddr, ToSocketAddrs},
    panic::resume_unwind,
    sync::Arc,
    thread,
};

use tokio::runtime::{Handle, RuntimeFlavor};

pub(crate) use self::unstarted::Unstarted;
use crate::{
    Error, ErrorContext, Problem, Reports, Response, Result, Slashes, WriteJson,
    dependency::Overrides,
    dispatch::Answer,
    endpoint::{Group, Routes},
    errors::Errors,
    extract::Settings,
    lifecycle::{Lifecycle, apart},
    middleware::{Layers, Middleware, Then},
    mount::{Mounted, Mounts},
    problem::note_places,
    route::report_all_captures,
    route_table::{Asked, RouteTable, asked},
    serve,
    service::Service,
};

/// An application: routes, the state its handlers share, and where it listens.
///
/// ```no_run
/// use catzilla::prelude::*;
///
/// #[get("/hello/<name>")]
/// async fn hello(name: &str) -> String {
///     format!("Hello, {name}!")
/// }
///
/// fn main() -> catzilla::Result<()> {
///     Catzilla::new(routes![hello]).bind(("127.0.0.1", 8000)).run()
/// }
/// ```
#[must_use = "an application does nothing until it is run"]
pub struct Catzilla<R, S = (), M = ()> {
    routes: PhantomData<fn() -> R>,
    lifecycle: Result<Lifecycle<S>>,
    middleware: M,
    slashes: Slashes,
    settings: Settings,
    mounts: Result<Mounts>,
    server: Server,
}

/// What only a server of one's own needs to know.
struct Server {
    address: Result<Vec<SocketAddr>>,
    workers: usize,
    banner: bool,
    command_line: bool,
}

impl<R> Catzilla<R> {
    /// An application of these routes: `routes![…]`, or a group that `routes!` has named.
    pub fn new(_routes: R) -> Self {
        Self {
            routes: PhantomData,
            lifecycle: Ok(Lifecycle::given(())),
            middleware: (),
            slashes: Slashes::default(),
            settings: Settings {
                body_limit: 2 * 1024 * 1024,
                reports: Reports::new(),
                overrides: Overrides::default(),
                errors: Errors::new(),
                entries: &[],
            },
            mounts: Ok(Mounts::default()),
            server: Server {
                address: Ok(vec![SocketAddr::from(([127, 0, 0, 1], 8000))]),
                workers: std::thread::available_parallelism().map_or(1, usize::from),
                banner: true,
                command_line: true,
            },
        }
    }
}

impl<R, S, M> Catzilla<R, S, M> {
    /// Gives the application its state, whose fields handlers ask for as `&T`.
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// struct Motto(String);
    ///
    /// #[derive(State)]
    /// struct App { motto: Motto }
    ///
    /// #[get("/motto")]
    /// async fn motto(motto: &Motto) -> String {
    ///     motto.0.clone()
    /// }
    ///
    /// let app = Catzilla::new(routes![motto]).state(App { motto: Motto("purr".into()) });
    /// # let _ = app.into_router();
    /// ```
    pub fn state<T>(self, state: T) -> Catzilla<R, T, M> {
        let state = Lifecycle::given(state);
        self.put(|old, middleware| (old.and_then(|old| old.replaced(state)), middleware))
    }

    /// Puts a middleware around everything that the application answers, what it answers by itself included:
    /// 404, 405, 422, and the 500 of a panic. The first one is the outermost.
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// #[middleware]
    /// async fn no_sniffing(request: &mut Request, next: Next<'_>) -> Response {
    ///     let mut response = next.run(request).await;
    ///     let value = "nosniff".parse().unwrap();
    ///     response.headers_mut().insert("x-content-type-options", value);
    ///     response
    /// }
    ///
    /// let app = Catzilla::new(routes![]).with(no_sniffing());
    /// # let _ = app.into_service();
    /// ```
    pub fn with<T>(self, middleware: T) -> Catzilla<R, S, Then<M, T>> {
        self.put(|lifecycle, outer| (lifecycle, Then(outer, middleware)))
    }

    /// The same application with this change to its start and its end.
    fn live(self, change: impl FnOnce(Lifecycle<S>) -> Lifecycle<S>) -> Self {
        let lifecycle = self.lifecycle.map(change);
        Self { lifecycle, ..self }
    }

    /// The same application with another state and other middleware.
    fn put<T, N>(
        self,
        change: impl FnOnce(Result<Lifecycle<S>>, M) -> (Result<Lifecycle<T>>, N),
    ) -> Catzilla<R, T, N> {
        let Self {
            routes,
            lifecycle,
            middleware,
            slashes,
            settings,
            mounts,
            server,
        } = self;
        let (lifecycle, middleware) = change(lifecycle, middleware);
        Catzilla {
            routes,
            lifecycle,
            middleware,
            slashes,
            settings,
            mounts,
            server,
        }
    }

    /// Sets the address to listen at; `127.0.0.1:8000` if this is left out.
    ///
    /// Port 0 takes any free port. An address that cannot be resolved is an error of
    /// [`run`](Self::run).
    pub fn bind(mut self, address: impl ToSocketAddrs + std::fmt::Debug) -> Self {
        // `Debug` puts an address that is text in quotes.
        let text = format!("{address:?}").trim_matches('"').to_owned();
        self.server.address = address
            .to_socket_addrs()
            .map(Iterator::collect)
            .map_err(|source| Error::Address {
                address: text,
                source,
            });
        self
    }

    /// Sets the number of workers, each a thread with its own runtime and listener; by default as
    /// many as the process may use cores. At least one is started.
    pub fn workers(mut self, workers: usize) -> Self {
        self.server.workers = workers.max(1);
        self
    }

    /// Says what happens to paths with empty segments; [`Slashes::Redirect`] by default.
    pub fn slashes(mut self, slashes: Slashes) -> Self {
        self.slashes = slashes;
        self
    }

    /// Sets the longest body that is read into memory, in bytes; 2 MiB by default. Longer ones are
    /// answered with 413.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.settings.body_limit = bytes;
        self
    }

    /// Says how clients are told what is wrong with the values of a request; as problem details by
    /// default.
    pub fn reports(mut self, reports: Reports) -> Self {
        self.settings.reports = reports;
        self
    }

    /// Has this function answer each error: what the framework says by itself (404, 405, 413, 415, 422, the 500 of a
    /// panic), and each [`Problem`](struct@crate::Problem) that a handler, a middleware or a dependency has returned.
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// let app = Catzilla::new(routes![]).on_error(|problem, request| {
    ///     for cause in problem.causes() {
    ///         eprintln!("{} {}: {cause}", request.method(), request.path());
    ///     }
    ///     if problem.status() == StatusCode::NOT_FOUND && request.wants_html() {
    ///         return response!((StatusCode::NOT_FOUND, Html("<h1>There is no such cat</h1>")));
    ///     }
    ///     problem.with("support", "cats@example.com").into_response()
    /// });
    /// # let _ = app.into_service();
    /// ```
    ///
    /// A problem that it returns is written in the form that the client prefers, as it is without such a function.
    /// Headers that belong to the error, like `Allow` and `Retry-After`, stay unless its response has others. A panic
    /// in it is a 500.
    ///
    /// Middleware around a handler sees what this function has answered. It is not asked about responses that are no
    /// problems: a `StatusCode` by itself, what mounted services answer, and requests that cannot be parsed.
    pub fn on_error<F>(mut self, function: F) -> Self
    where
        F: Fn(Problem, &ErrorContext<'_>) -> Response + Send + Sync + 'static,
    {
        self.settings.errors.function = Some(Box::new(function));
        self
    }

    /// Says whether a client that prefers HTML, as browsers do, gets an error as a page; in builds with debug
    /// assertions it does, in others it does not. Only the former ever show the routes and what went wrong inside.
    pub fn html_errors(mut self, html: bool) -> Self {
        self.settings.errors.html = html;
        self
    }

    /// Leaves out what [`run`](Self::run) prints when it starts.
    pub fn without_banner(mut self) -> Self {
        self.server.banner = false;
        self
    }

    /// Leaves the command line of the program alone, in which [`run`](Self::run) looks for `--routes` and
    /// `--routes=json`.
    pub fn without_command_line(mut self) -> Self {
        self.server.command_line = false;
        self
    }

    /// Hands every request under `prefix` that no route wants to an `axum::Router` or another tower
    /// service, with the prefix taken off its path.
    ///
    /// ```
    /// use axum::routing::get;
    /// use catzilla::prelude::*;
    ///
    /// let legacy = axum::Router::new().route("/old", get(|| async { "old" }));
    /// let app = Catzilla::new(routes![]).mount("/legacy", legacy);
    /// # let _ = app.into_router();
    /// ```
    ///
    /// A prefix that does not begin with `/`, holds parameters or is taken already is an error of
    /// [`run`](Self::run).
    pub fn mount(mut self, prefix: &str, service: impl Mounted) -> Self {
        self.mounts = self.mounts.and_then(|mounts| mounts.with(prefix, service));
        self
    }
}

// The bounds stand on each method: of a block's bounds rustc says that they fail, but not why.
impl<R, S, M> Catzilla<R, S, M> {
    /// Makes the state if it has to be waited for, calls what [`on_start`](Self::on_start) was given, listens,
    /// and serves until SIGINT or SIGTERM; then answers what it has begun, for ten seconds at the most, and calls
    /// what [`on_stop`](Self::on_stop) was given. A signal while it starts ends it at once, and so does a second
    /// one while it stops.
    ///
    /// Each worker has a runtime of its own, so `main` needs none. Start and stop run on another one, which lives
    /// until all is stopped: that on which `run` was called, or one of `run`'s own, of a single thread. Pools and
    /// clients keep using the runtime on which they were made, so make them in
    /// [`state_with`](Self::state_with), or on a multi-thread runtime that lives as long as `run`:
    ///
    /// ```no_run
    /// use catzilla::prelude::*;
    ///
    /// #[derive(State)]
    /// struct App { pool: Pool }
    /// # struct Pool;
    /// # impl Pool { async fn connect() -> std::io::Result<Self> { Ok(Self) } }
    ///
    /// #[tokio::main]
    /// async fn main() -> Result<(), Box<dyn std::error::Error>> {
    ///     let pool = Pool::connect().await?;
    ///     Catzilla::new(routes![]).state(App { pool }).run()?;
    ///     Ok(())
    /// }
    /// ```
    ///
    /// With `--routes` among the arguments of the program, before any `--`, the table of its routes is
    /// printed and nothing is listened at; with `--routes=json` it is JSON. No other argument is looked at,
    /// and with [`without_command_line`](Self::without_command_line) none is.
    ///
    /// # Errors
    /// The state cannot be made, a function has failed at the start or the end, the address names no place to
    /// listen at or is taken, a mount has a bad prefix, the system refuses a thread, or `run` was called on a
    /// current-thread runtime, which it would block: [`serve`](Self::serve) is for that.
    pub fn run(self) -> Result<()>
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        if self.server.command_line
            && let Some(asked) = asked(std::env::args_os().skip(1))
        {
            print(&self.table(), asked);
            return Ok(());
        }
        let (app, server) = self.into_parts()?;
        let address = server.address?;
        let outer = Handle::try_current().ok();
        let flavor = outer.as_ref().map(Handle::runtime_flavor);
        let start = async move || app.start().await;
        let run = || {
            serve::run(
                start,
                outer.as_ref(),
                &address,
                server.workers,
                server.banner,
            )
        };
        match flavor {
            None => run(),
            Some(RuntimeFlavor::MultiThread) => thread::scope(|scope| scope.spawn(run).join())
                .unwrap_or_else(|panic| resume_unwind(panic)),
            Some(_) => Err(Error::InsideRuntime),
        }
    }

    /// The routes of the application, with what stands around them.
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// #[get("/")]
    /// async fn index() {}
    ///
    /// # fn main() {
    /// let table = Catzilla::new(routes!["/cats" => [index]]).table();
    /// assert_eq!(table.routes()[0].path, "/cats");
    /// print!("{table}");
    /// # }
    /// ```
    #[must_use]
    pub fn table(&self) -> RouteTable
    where
        R: Group,
        M: Middleware<S>,
    {
        RouteTable::of_application::<R, S, M>()
    }

    /// Serves the connections of a listener of your own, on the runtime that polls this, until the
    /// future is dropped. There is no banner, no signal ends it, and nothing is called at the end.
    ///
    /// # Errors
    /// The state cannot be made, a function has failed at the start, or a mount has a bad prefix.
    pub async fn serve(self, listener: tokio::net::TcpListener) -> Result<()>
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        self.serve_until(listener, std::future::pending()).await
    }

    /// The same until `end` is over; then it answers what it has begun, for ten seconds at the most, and calls
    /// what [`on_stop`](Self::on_stop) was given.
    ///
    /// ```no_run
    /// use catzilla::prelude::*;
    ///
    /// #[tokio::main]
    /// async fn main() -> catzilla::Result<()> {
    ///     let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await.unwrap();
    ///     let an_hour = tokio::time::sleep(std::time::Duration::from_secs(3600));
    ///     Catzilla::new(routes![]).serve_until(listener, an_hour).await
    /// }
    /// ```
    ///
    /// # Errors
    /// Those of [`serve`](Self::serve), and that of a function at the end.
    pub async fn serve_until<E>(self, listener: tokio::net::TcpListener, end: E) -> Result<()>
    where
        E: Future<Output = ()> + Send,
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        let (app, _) = self.into_parts()?;
        let app = Arc::new(app.start_apart().await?);
        serve::serve(Arc::clone(&app), listener, end).await;
        apart(async move || app.stop().await).await
    }

    /// The application as a tower service, for another server.
    ///
    /// # Errors
    /// A mount has a bad prefix, or the application has to be [started](Self::start) first.
    pub fn into_service(self) -> Result<Service<R, S, M>>
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        let (app, _) = self.into_parts()?;
        Ok(Service::new(app.built()?))
    }

    /// The application as an `axum::Router`, to nest in another one or to wrap in tower layers. The
    /// server is axum's then, with neither the workers nor the banner of [`run`](Self::run).
    ///
    /// `router.nest("/v1", app.into_router()?)` leaves `/v1/` to the outer router;
    /// `router.nest_service("/v1", app.into_service()?)` does not.
    ///
    /// # Errors
    /// A mount has a bad prefix, or the application has to be [started](Self::start) first.
    pub fn into_router(self) -> Result<axum::Router>
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        Ok(axum::Router::new().fallback_service(self.into_service()?))
    }

    fn into_parts(self) -> Result<(Unstarted<R, S, M>, Server)>
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        const { R::LAID_OUT };
        const { M::LAID_OUT };
        // A group that has a name may be mounted under any prefix; here it is known that it is not.
        const { report_all_captures(R::ENTRIES, R::TABLE) };
        note_places();
        let app = Unstarted {
            routes: self.routes,
            lifecycle: self.lifecycle?,
            middleware: self.middleware,
            slashes: self.slashes,
            settings: Settings {
                entries: R::ENTRIES,
                ..self.settings
            },
            mounts: self.mounts?,
        };
        Ok((app, self.server))
    }
}

/// Prints what the command line asks for.
fn print(table: &RouteTable, asked: Asked) {
    match asked {
        Asked::Text => serve::announce(table),
        Asked::Json => serve::announce(table.to_json() + "\n"),
    }
}

impl<R, S, M> std::fmt::Debug for Catzilla<R, S, M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catzilla")
            .field("address", &self.server.address)
            .field("workers", &self.server.workers)
            .field("slashes", &self.slashes)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
