//! [`Listed`]: the routes of a list one by one, for people.

use super::{Entry, Route, count};

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

/// The route with this number.
pub(crate) fn listed_at(entries: &'static [Entry], number: usize) -> Option<Listed> {
    find("", entries, number)
}

fn find(prefix: &str, entries: &'static [Entry], mut number: usize) -> Option<Listed> {
    for entry in entries {
        match entry {
            Entry::Route(route) if number == 0 => {
                let path = join(prefix, route.path);
                return Some(Listed { path, route });
            }
            Entry::Route(_) => number -= 1,
            Entry::Group { path, entries, .. } => {
                let routes = count(entries);
                if number < routes {
                    return find(&join(prefix, path), entries, number);
                }
                number -= routes;
            }
        }
    }
    None
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
pub(crate) fn join(prefix: &str, path: &str) -> String {
    match (prefix, path) {
        ("" | "/", "") => "/".to_owned(),
        ("" | "/", path) => path.to_owned(),
        (prefix, "/" | "") => prefix.to_owned(),
        (prefix, path) => format!("{prefix}{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn route(path: &'static str) -> Entry {
        Entry::Route(Route {
            path,
            ..Route::NONE
        })
    }

    const DEEP: &[Entry] = &[route("/"), route("/c")];
    const GROUP: &[Entry] = &[
        route("/a"),
        Entry::Group {
            path: "/b",
            prefix: &[],
            entries: DEEP,
        },
    ];
    const ALL: &[Entry] = &[
        route("/"),
        Entry::Group {
            path: "/g",
            prefix: &[],
            entries: GROUP,
        },
        route("/z"),
    ];

    #[test]
    fn a_route_is_found_by_its_place_in_the_list() {
        let all: Vec<_> = listed(ALL).into_iter().map(|one| one.path).collect();
        assert_eq!(all, ["/", "/g/a", "/g/b", "/g/b/c", "/z"]);
        let found = (0..6).map(|number| listed_at(ALL, number).map(|one| one.path));
        let found: Vec<_> = found.flatten().collect();
        assert_eq!(found, all);
    }
}
