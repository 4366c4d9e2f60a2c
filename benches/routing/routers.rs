//! The routers behind one interface.

use std::hint::black_box;

use catzilla::route::{Entry, Literal, Lookup, Match, Methods, Place, Route, Segment, Table};

use crate::data::{self, Asked};

/// A router that was given routes by number.
pub(crate) trait Router {
    /// Its name and version.
    const NAME: &'static str;

    /// With the routes of GitHub's API.
    fn github() -> Self;

    /// The number of the route for a `GET` of this path, after every parameter has been seen.
    fn find(&self, path: &str, see: impl FnMut(&str)) -> Option<usize>;
}

/// Asks for one path and looks at all of the answer.
#[inline(never)]
pub(crate) fn ask<R: Router>(router: &R, asked: &Asked) {
    let mut length = 0;
    let route = router.find(black_box(&asked.path), |param| length += param.len());
    black_box((route, length));
}

/// Proves that a router finds the expected routes and parameters.
pub(crate) fn prove<R: Router>(router: &R, asked: &[Asked]) {
    for asked in asked {
        let mut params = Vec::new();
        let route = router.find(&asked.path, |param| params.push(param.to_owned()));
        assert_eq!(route, asked.route, "{}: {}", R::NAME, asked.path);
        assert_eq!(params, asked.params, "{}: {}", R::NAME, asked.path);
    }
}

pub(crate) struct Catzilla {
    pub table: Table,
    /// How many parameters each route reads, as a handler would know.
    pub reads: Vec<usize>,
}

impl Catzilla {
    const GITHUB: &'static [Entry] = include!(concat!(env!("OUT_DIR"), "/github.rs"));
    const TABLE: &'static Table = catzilla::__table!(Catzilla::GITHUB);
}

impl Router for Catzilla {
    const NAME: &'static str = "catzilla";

    fn github() -> Self {
        let reads = Self::GITHUB.iter().map(|entry| match entry {
            Entry::Route(route) => route.captures.len(),
            Entry::Group { .. } => 0,
        });
        Self {
            table: *Self::TABLE,
            reads: reads.collect(),
        }
    }

    #[inline]
    fn find(&self, path: &str, mut see: impl FnMut(&str)) -> Option<usize> {
        let mut found = Match::NOTHING;
        if self.table.look_up(path, Some(0), &mut found) != Lookup::Found {
            return None;
        }
        let route = usize::from(found.route);
        for index in 0..self.reads[route] {
            see(self.table.capture(&found, path, index));
        }
        Some(route)
    }
}

/// Our paths in the braces of matchit.
pub(crate) fn braces(path: &str) -> String {
    path.replace('<', "{").replace('>', "}")
}

macro_rules! matchit {
    ($type:ident, $name:literal, $crate_name:ident) => {
        pub(crate) struct $type(pub $crate_name::Router<usize>);

        impl Router for $type {
            const NAME: &'static str = $name;

            fn github() -> Self {
                let mut router = $crate_name::Router::new();
                for (number, path) in data::routes().enumerate() {
                    router
                        .insert(braces(path), number)
                        .expect("the routes are in order");
                }
                Self(router)
            }

            #[inline]
            fn find(&self, path: &str, mut see: impl FnMut(&str)) -> Option<usize> {
                let found = self.0.at(path).ok()?;
                found.params.iter().for_each(|(_, value)| see(value));
                Some(*found.value)
            }
        }
    };
}

matchit!(Matchit08, "matchit 0.8.4", matchit_0_8);
matchit!(Matchit09, "matchit 0.9.2", matchit_0_9);

pub(crate) struct PathTree(path_tree::PathTree<usize>);

impl Router for PathTree {
    const NAME: &'static str = "path-tree 0.8.3";

    fn github() -> Self {
        let mut tree = path_tree::PathTree::new();
        for (number, path) in data::routes().enumerate() {
            let _ = tree.insert(&path.replace('<', ":").replace('>', ""), number);
        }
        Self(tree)
    }

    #[inline]
    fn find(&self, path: &str, mut see: impl FnMut(&str)) -> Option<usize> {
        let (route, found) = self.0.find(path)?;
        found.params_iter().for_each(|(_, value)| see(value));
        Some(*route)
    }
}

pub(crate) struct Wayfind(wayfind::Router<usize>);

impl Router for Wayfind {
    const NAME: &'static str = "wayfind 1.1.2";

    fn github() -> Self {
        let mut builder = wayfind::RouterBuilder::new();
        for (number, path) in data::routes().enumerate() {
            builder
                .insert(path, number)
                .expect("the routes are in order");
        }
        Self(builder.build())
    }

    #[inline]
    fn find(&self, path: &str, mut see: impl FnMut(&str)) -> Option<usize> {
        let found = self.0.search(path)?;
        found.parameters().iter().for_each(|(_, value)| see(value));
        Some(*found.data())
    }
}
