//! [`Listed`]: the routes of a list one by one, for people.

use super::{Entry, Route};

/// A route with its whole path.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) path: String,
    pub(crate) route: &'static Route,
}

/// The routes of a list, in the order of their numbers.
pub(crate) fn listed(entries: &'static [Entry]) -> Vec<Listed> {
    let mut routes = Vec::new();
    collect("", entries, &mut routes);
    routes
}

fn collect(prefix: &str, entries: &'static [Entry], routes: &mut Vec<Listed>) {
    for entry in entries {
        match entry {
            Entry::Route(route) => routes.push(Listed {
                path: join(prefix, route.path),
                route,
            }),
            Entry::Group { path, entries, .. } => collect(&join(prefix, path), entries, routes),
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
