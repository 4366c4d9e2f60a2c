//! What is printed when an application starts: facts only.

use std::{
    fmt::{self, Display},
    net::SocketAddr,
};

use crate::{
    memory,
    route::{Entry, Listed, listed},
};

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
        let lines: Vec<_> = listed(self.entries).into_iter().map(Line::from).collect();
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

impl From<Listed> for Line {
    fn from(Listed { path, route }: Listed) -> Self {
        Self {
            methods: route.methods.names().collect::<Vec<_>>().join(" "),
            path,
            handler: route.handler,
            place: format!("{}:{}", route.place.file, route.place.line),
        }
    }
}

fn width<'l>(lines: &'l [Line], text: impl Fn(&'l Line) -> &'l str) -> usize {
    lines
        .iter()
        .map(|line| text(line).chars().count())
        .max()
        .unwrap_or(0)
}
