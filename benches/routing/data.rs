//! What the routers are asked.

/// The routes, as method and path.
pub(crate) fn routes() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../data/gh130.routes").lines();
    lines.map(|line| line.split_once('\t').expect("a method and a path").1)
}

/// A path, and what every router has to answer.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub path: String,
    /// The number of the route that matches.
    pub route: Option<usize>,
    pub params: Vec<String>,
}

/// A path for each route, with real values.
pub(crate) fn hits() -> Vec<Asked> {
    include_str!("../data/gh130.real.paths")
        .lines()
        .map(asked)
        .collect()
}

/// Paths that no route matches: some are near misses, some what scanners ask for.
pub(crate) fn misses() -> Vec<Asked> {
    include_str!("../data/gh130.miss.paths")
        .lines()
        .map(asked)
        .collect()
}

fn asked(line: &str) -> Asked {
    let fields: Vec<_> = line.split('\t').collect();
    let [_, path, route, params] = fields[..] else {
        panic!("four fields: {line}")
    };
    let params = params.split('\u{1f}').filter(|param| !param.is_empty());
    Asked {
        path: path.to_owned(),
        route: route.parse().ok(),
        params: params.map(str::to_owned).collect(),
    }
}

/// Very many picks from a list, in no order that a branch predictor could learn, and the same in
/// every run.
pub(crate) fn random_picks(asked: &[Asked]) -> Vec<Asked> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let pick = |_| {
        state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        asked[(state >> 33) as usize % asked.len()].clone()
    };
    (0..PICKS).map(pick).collect()
}

const PICKS: usize = 10_000;
