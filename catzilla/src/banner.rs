//! What is printed when an application starts: facts only.

use std::{
    fmt::{self, Display},
    net::SocketAddr,
};

use crate::{memory, route::Entry};

/// Everything the banner says.
pub(crate) struct Banner {
    pub(crate) address: SocketAddr,
    pub(crate) workers: usize,
    pub(crate) entries: &'static [Entry],
}

/// One line of the table of routes.
struct Line {
    methods: String,
    path: String,
    handler: &'static str,
    place: String,
}

impl Display for Banner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Catzilla {}", env!("CARGO_PKG_VERSION"))?;
        writeln!(f, "  address    http://{}", self.address)?;
        writeln!(f, "  workers    {}", self.workers)?;
        writeln!(
            f,
            "  allocator  {}",
            memory::allocator().unwrap_or("not set by catzilla")
        )?;
        let mut lines = Vec::new();
        collect("", self.entries, &mut lines);
        writeln!(f, "  routes     {}", lines.len())?;
        let methods = width(&lines, |line| &line.methods);
        let path = width(&lines, |line| &line.path);
        let handler = width(&lines, |line| line.handler);
        for line in &lines {
            writeln!(
                f,
                "    {:methods$}  {:path$}  {:handler$}  {}",
                line.methods, line.path, line.handler, line.place,
            )?;
        }
        Ok(())
    }
}

fn width<'l>(lines: &'l [Line], text: impl Fn(&'l Line) -> &'l str) -> usize {
    lines
        .iter()
        .map(|line| text(line).chars().count())
        .max()
        .unwrap_or(0)
}

fn collect(prefix: &str, entries: &[Entry], lines: &mut Vec<Line>) {
    for entry in entries {
        match entry {
            Entry::Route(route) => lines.push(Line {
                methods: route.methods.names().collect::<Vec<_>>().join(" "),
                path: join(prefix, route.path),
                handler: route.handler,
                place: format!("{}:{}", route.place.file, route.place.line),
            }),
            Entry::Group { path, entries, .. } => collect(&join(prefix, path), entries, lines),
        }
    }
}

/// `/admin` + `/jobs` is `/admin/jobs`; the root adds nothing below a prefix.
fn join(prefix: &str, path: &str) -> String {
    match (prefix, path) {
        ("", path) => path.to_owned(),
        (prefix, "/" | "") => prefix.to_owned(),
        ("/", path) => path.to_owned(),
        (prefix, path) => format!("{prefix}{path}"),
    }
}
