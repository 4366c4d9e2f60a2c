//! [`RouteTable`]: the routes of an application as data, and as the text that is printed of them.

use std::{
    array,
    ffi::OsString,
    fmt::{self, Display, Formatter},
};

use crate::{
    WriteJson,
    endpoint::Group,
    json::Writer,
    middleware::Middleware,
    route::{Detail, Entry, Route, join},
};

/// The routes of an application, in the order in which they are listed.
///
/// It displays as the lines of the banner, with all middleware of each route, and is JSON:
///
/// ```
/// use catzilla::{WriteJson, prelude::*};
///
/// struct Jobs;
///
/// #[derive(State)]
/// struct App { jobs: Jobs }
///
/// #[middleware]
/// async fn timing(request: &mut Request, next: Next<'_>) -> Response {
///     next.run(request).await
/// }
///
/// #[get("/<id>")]
/// async fn show(id: u32, _jobs: &Jobs) -> String {
///     id.to_string()
/// }
///
/// # fn main() {
/// let table = catzilla::table(routes!["/jobs" => [show] with [timing]]);
/// let show = &table.routes()[0];
/// assert_eq!((show.methods.as_slice(), show.path.as_str()), (&["GET"][..], "/jobs/<id>"));
/// assert!(show.handler.ends_with("::show") && show.middleware[0].ends_with("::timing"));
/// assert_eq!(show.dependencies, ["Jobs"]);
/// assert!(table.to_json().starts_with(r#"[{"methods":["GET"],"path":"/jobs/<id>","handler":""#));
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct RouteTable {
    /// The middleware around the whole application.
    pub(crate) application: Vec<&'static str>,
    routes: Vec<RouteLine>,
}

/// What is known of one route.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RouteLine {
    /// The methods that the handler answers.
    pub methods: Vec<&'static str>,
    /// Its path, with the prefixes of all groups that it is in.
    pub path: String,
    /// The handler's module and name.
    pub handler: &'static str,
    /// The middleware around it, the outermost first: the application's, the groups', its own. A value
    /// that is middleware has the name of its type.
    pub middleware: Vec<&'static str>,
    /// What the handler asks for as `&T`: each `T` as it is written.
    pub dependencies: &'static [&'static str],
    /// The file in which the handler stands, as rustc names it.
    pub file: &'static str,
    /// The line of its attribute, from 1.
    pub line: u32,
}

/// The routes of a group, which need no application to be looked at.
pub fn table<R: Group>(_routes: R) -> RouteTable {
    RouteTable::of::<R>(Vec::new())
}

impl RouteTable {
    fn of<R: Group>(application: Vec<&'static str>) -> Self {
        let mut table = Self {
            application,
            routes: Vec::new(),
        };
        let middleware = table.application.clone();
        table.add("", &middleware, R::ENTRIES, R::DETAILS);
        table
    }

    pub(crate) fn of_application<R: Group, S, M: Middleware<S>>() -> Self {
        let mut names = Vec::new();
        M::tell(&mut names);
        Self::of::<R>(names)
    }

    fn add(
        &mut self,
        prefix: &str,
        outer: &[&'static str],
        entries: &[Entry],
        details: &'static [Detail],
    ) {
        for (entry, detail) in entries.iter().zip(details) {
            let middleware = [outer, detail.with].concat();
            match entry {
                Entry::Route(route) => {
                    let path = join(prefix, route.path);
                    let line = RouteLine::new(route, path, middleware, detail.asks);
                    self.routes.push(line);
                }
                Entry::Group { path, entries, .. } => {
                    self.add(&join(prefix, path), &middleware, entries, detail.lines);
                }
            }
        }
    }

    /// Each route.
    #[must_use]
    pub fn routes(&self) -> &[RouteLine] {
        &self.routes
    }

    /// Writes a line for each route behind `indent`, without its outermost middleware, as many as `known`.
    pub(crate) fn draw(&self, f: &mut Formatter<'_>, indent: &str, known: usize) -> fmt::Result {
        let rows: Vec<_> = self.routes.iter().map(|line| line.cells(known)).collect();
        let widest = |column: usize| {
            let widths = rows.iter().map(|row| row[column].chars().count());
            widths.max().unwrap_or(0)
        };
        let widths: [usize; 4] = array::from_fn(widest);
        for row in &rows {
            let [first, second, third, fourth] = widths;
            let [methods, path, handler, place, with] = row;
            let line = format!(
                "{methods:first$}  {path:second$}  {handler:third$}  {place:fourth$}  {with}"
            );
            writeln!(f, "{indent}{}", line.trim_end())?;
        }
        Ok(())
    }
}

impl Display for RouteTable {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.draw(f, "", 0)
    }
}

impl WriteJson for RouteTable {
    fn write(&self, writer: &mut Writer) {
        self.routes.write(writer);
    }
}

impl RouteLine {
    fn new(
        route: &Route,
        path: String,
        middleware: Vec<&'static str>,
        dependencies: &'static [&'static str],
    ) -> Self {
        Self {
            methods: route.methods.names().collect(),
            path,
            handler: route.handler,
            middleware,
            dependencies,
            file: route.place.file,
            line: route.place.line,
        }
    }

    /// Methods, path, handler, place, and the middleware as a list has it, without the outermost.
    fn cells(&self, known: usize) -> [String; 5] {
        let with = self.middleware.iter().skip(known).map(|name| short(name));
        let with = with.collect::<Vec<_>>().join(", ");
        [
            self.methods.join(" "),
            self.path.clone(),
            self.handler.to_owned(),
            format!("{}:{}", self.file, self.line),
            match with.as_str() {
                "" => with,
                names => format!("with [{names}]"),
            },
        ]
    }
}

impl WriteJson for RouteLine {
    fn write(&self, writer: &mut Writer) {
        writer.raw("{");
        writer.member(r#","methods":"#);
        self.methods.write(writer);
        writer.member(r#","path":"#);
        self.path.write(writer);
        writer.member(r#","handler":"#);
        self.handler.write(writer);
        writer.member(r#","middleware":"#);
        self.middleware.write(writer);
        writer.member(r#","dependencies":"#);
        self.dependencies.write(writer);
        writer.member(r#","file":"#);
        self.file.write(writer);
        writer.member(r#","line":"#);
        self.line.write(writer);
        writer.raw("}");
    }
}

/// `shop::log::Log<shop::File>` is `Log`.
pub(crate) fn short(name: &str) -> &str {
    let name = name.split('<').next().unwrap_or(name);
    name.rsplit("::").next().unwrap_or(name)
}

/// What the command line of an application asks for in place of serving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// `--routes`
    Text,
    /// `--routes=json`
    Json,
}

/// What these arguments ask for: exactly `--routes` or `--routes=json`, before `--`. All others are the
/// program's own.
pub(crate) fn asked(arguments: impl IntoIterator<Item = OsString>) -> Option<Asked> {
    let options = arguments.into_iter().take_while(|one| one != "--");
    let mut options = options.filter_map(|one| match one.to_str() {
        Some("--routes") => Some(Asked::Text),
        Some("--routes=json") => Some(Asked::Json),
        _ => None,
    });
    options.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_by(arguments: &[&str]) -> Option<Asked> {
        asked(arguments.iter().map(OsString::from))
    }

    #[test]
    fn only_two_arguments_are_looked_at() {
        assert_eq!(asked_by(&["--routes"]), Some(Asked::Text));
        assert_eq!(asked_by(&["-v", "x", "--routes=json"]), Some(Asked::Json));
        for other in [
            "routes",
            "--route",
            "--routes=",
            "--routes=text",
            "--routesx",
        ] {
            assert_eq!(asked_by(&[other]), None, "{other}");
        }
        assert_eq!(asked_by(&["--", "--routes"]), None);
    }

    #[test]
    fn prefixes_are_joined_to_one_path() {
        let paths = [("", ""), ("/", "/"), ("", "/a"), ("/a", "/"), ("/a", "/b")];
        let joined = paths.map(|(prefix, path)| join(prefix, path));
        assert_eq!(joined, ["/", "/", "/a", "/a", "/a/b"]);
    }

    #[test]
    fn a_short_name_has_neither_modules_nor_parameters() {
        assert_eq!(short("shop::log::Log<shop::File>"), "Log");
        assert_eq!(short("timing"), "timing");
    }
}
