//! A problem as a page of HTML: whole in itself, and without scripts.

use std::fmt::{self, Display, Write};

use http::{HeaderMap, Method, StatusCode, header::ALLOW};

use super::{ErrorContext, near::nearest};
use crate::{Problem, Violation, route::Listed};

/// Whether those who build the application are told what clients are not to know.
const INTERNALS: bool = cfg!(debug_assertions);

const STYLE: &str = include_str!("style.css");

/// The page for a problem whose answer has these headers.
pub(super) fn write(problem: &Problem, cx: &ErrorContext<'_>, headers: &HeaderMap) -> String {
    let page = Page {
        problem,
        cx,
        headers,
    };
    page.to_string()
}

struct Page<'a> {
    problem: &'a Problem,
    cx: &'a ErrorContext<'a>,
    headers: &'a HeaderMap,
}

impl Display for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (status, title) = (self.problem.status(), Escaped(self.problem.title_text()));
        let code = status.as_u16();
        write!(
            f,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"robots\" content=\"noindex\">\n\
             <title>{code} {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1><span class=\"status\">{code}</span> {title}</h1>\n"
        )?;
        self.request(f)?;
        self.detail(f)?;
        self.allowed(f)?;
        violations(f, self.problem.violations())?;
        self.members(f)?;
        if INTERNALS {
            self.causes(f)?;
            if status == StatusCode::NOT_FOUND && self.cx.matched().is_none() {
                self.meant(f)?;
            }
            self.footer(f)?;
        }
        f.write_str("</main>\n</body>\n</html>\n")
    }
}

impl Page<'_> {
    fn request(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (method, path) = (self.cx.method(), self.cx.uri());
        let (method, path) = (Escaped(method), Escaped(path));
        writeln!(f, "<p class=\"request\"><b>{method}</b> {path}</p>")
    }

    fn detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let detail = self.problem.told_detail(INTERNALS);
        if let Some(detail) = detail.filter(|detail| *detail != self.problem.title_text()) {
            writeln!(f, "<p class=\"detail\">{}</p>", Escaped(detail))?;
        }
        Ok(())
    }

    /// The methods that a 405 is about.
    fn allowed(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self
            .headers
            .get(ALLOW)
            .and_then(|allow| allow.to_str().ok())
        {
            Some(allow) => writeln!(f, "<p>Here are allowed: <b>{}</b></p>", Escaped(allow)),
            None => Ok(()),
        }
    }

    /// The type, the instance and the extensions.
    fn members(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = self.problem;
        let standard = [
            ("type", problem.kind()),
            ("instance", problem.instance_uri()),
        ];
        let standard = standard
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        let added = problem.extensions().iter();
        let members = standard.chain(added.map(|(name, value)| (&**name, value.as_str())));
        list(f, members)
    }

    fn causes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sources = self.problem.sources();
        if !sources.is_empty() {
            f.write_str("<h2>Caused by</h2>\n<ol class=\"causes\">\n")?;
            for cause in sources {
                writeln!(f, "<li>{}</li>", Escaped(cause))?;
            }
            f.write_str("</ol>\n")?;
        }
        let place = self
            .problem
            .place()
            .map(|place| ("place", place.to_owned()));
        let route = self.cx.matched();
        let handler = route.as_ref().map(|(_, route)| {
            let place = route.place;
            let handler = format!("{} at {}:{}", route.handler, place.file, place.line);
            ("handler", handler)
        });
        let route = route.as_ref().map(|(path, _)| ("route", path.clone()));
        let known: Vec<_> = place.into_iter().chain(route).chain(handler).collect();
        list(f, known.iter().map(|(name, value)| (*name, value.as_str())))
    }

    /// The routes of the application, those that may have been meant first.
    fn meant(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let routes = self.cx.routes();
        let near = nearest(self.cx.path(), &routes);
        if !near.is_empty() {
            f.write_str("<h2>Did you mean …</h2>\n")?;
            table(f, near.into_iter())?;
        }
        if routes.is_empty() {
            return f.write_str("<p>This application has no routes.</p>\n");
        }
        let all = routes.len();
        writeln!(f, "<details>\n<summary>All routes ({all})</summary>")?;
        table(f, routes.iter())?;
        f.write_str("</details>\n")
    }

    fn footer(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let version = env!("CARGO_PKG_VERSION");
        let hint = if self.cx.method() == Method::GET {
            "; <code>curl</code> gets it as JSON"
        } else {
            ""
        };
        writeln!(
            f,
            "<footer>Catzilla {version}. A debug build tells what went wrong inside{hint}.</footer>"
        )
    }
}

fn violations(f: &mut fmt::Formatter<'_>, all: &[Violation]) -> fmt::Result {
    if all.is_empty() {
        return Ok(());
    }
    f.write_str(
        "<div class=\"wide\"><table>\n<thead><tr><th>Where</th><th>What is expected</th><th>Code</th></tr></thead>\n\
         <tbody>\n",
    )?;
    for violation in all {
        writeln!(
            f,
            "<tr><td>{} <code>{}</code></td><td>{}</td><td><code>{}</code></td></tr>",
            violation.location(),
            Escaped(violation.pointer()),
            Escaped(violation.message()),
            Escaped(violation.code()),
        )?;
    }
    f.write_str("</tbody>\n</table></div>\n")
}

/// Names and values, if there are any.
fn list<'m>(
    f: &mut fmt::Formatter<'_>,
    members: impl Iterator<Item = (&'m str, &'m str)>,
) -> fmt::Result {
    let mut members = members.peekable();
    if members.peek().is_none() {
        return Ok(());
    }
    f.write_str("<dl>\n")?;
    for (name, value) in members {
        let (name, value) = (Escaped(name), Escaped(value));
        writeln!(f, "<dt>{name}</dt><dd>{value}</dd>")?;
    }
    f.write_str("</dl>\n")
}

fn table<'r>(f: &mut fmt::Formatter<'_>, routes: impl Iterator<Item = &'r Listed>) -> fmt::Result {
    f.write_str("<div class=\"wide\"><table class=\"routes\">\n")?;
    for Listed { path, route } in routes {
        let methods: Vec<_> = route.methods.names().collect();
        let (methods, handler) = (methods.join(" "), Escaped(route.handler));
        write!(f, "<tr><td><b>{methods}</b></td><td>")?;
        // What has parameters leads nowhere as it stands.
        if path.contains('<') || !methods.contains("GET") {
            write!(f, "<code>{}</code>", Escaped(path))?;
        } else {
            write!(f, "<a href=\"{0}\"><code>{0}</code></a>", Escaped(path))?;
        }
        writeln!(f, "</td><td class=\"dim\">{handler}</td></tr>")?;
    }
    f.write_str("</table></div>\n")
}

/// A text in which nothing is markup, between tags and in quotes.
struct Escaped<T>(T);

impl<T: Display> Display for Escaped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escaping(f), "{}", self.0)
    }
}

struct Escaping<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for one in text.chars() {
            match one {
                '&' => self.0.write_str("&amp;"),
                '<' => self.0.write_str("&lt;"),
                '>' => self.0.write_str("&gt;"),
                '"' => self.0.write_str("&quot;"),
                '\'' => self.0.write_str("&#39;"),
                one => self.0.write_char(one),
            }?;
        }
        Ok(())
    }
}
