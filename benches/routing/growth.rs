//! What a longer list costs: routes of one kind, `/service-7/items-7/<id>`, in tables that are built at
//! run time, as no source file holds so many.

use catzilla::route::{Draft, Entry, Literal, Methods, Place, Route, Segment};

use crate::data::{Asked, random_picks};
use crate::routers::{Catzilla, Matchit08, Router, braces, prove};
use crate::time::round;

const ROUNDS: usize = 20;

/// Long enough for the longest list.
type LongDraft = Draft<10_001, 30_001, 360_012, 10_000>;

/// Prints what a look-up takes in a short list and in a long one.
pub(crate) fn table() {
    let (short, long) = (lists(1_000), lists(10_000));
    let best = |round: &dyn Fn() -> f64| (0..ROUNDS).map(|_| round()).fold(f64::INFINITY, f64::min);
    let ours = [&short, &long].map(|list| best(&|| round(&list.catzilla, &list.asked)));
    let theirs = [&short, &long].map(|list| best(&|| round(&list.matchit, &list.asked)));
    print(Catzilla::NAME, ours);
    print(Matchit08::NAME, theirs);
}

fn print(name: &str, [short, long]: [f64; 2]) {
    println!("{name:16}{short:11.1}{long:11.1} {:6.2} ×", long / short);
}

/// Both routers with a list of some length, and a thousand paths spread over it.
pub(crate) struct Lists {
    pub catzilla: Catzilla,
    pub matchit: Matchit08,
    pub asked: Vec<Asked>,
}

/// Makes the list of this length.
pub(crate) fn lists(length: usize) -> Lists {
    let lists = Lists {
        catzilla: catzilla(length),
        matchit: matchit(length),
        asked: asked(length),
    };
    prove(&lists.catzilla, &lists.asked);
    prove(&lists.matchit, &lists.asked);
    lists
}

fn catzilla(length: usize) -> Catzilla {
    let entries: &'static [Entry] = (0..length).map(entry).collect::<Vec<_>>().leak();
    // A draft is megabytes of arrays by value, which only a thread of our own has room for.
    let build = move || LongDraft::build(entries).leak();
    let thread = std::thread::Builder::new().stack_size(1 << 30).spawn(build);
    let table = thread
        .expect("a thread starts")
        .join()
        .expect("the table is built");
    Catzilla {
        table,
        reads: vec![1; length],
    }
}

fn entry(number: usize) -> Entry {
    let literal = |text: String| Segment::Literal(Literal::new(text.leak()));
    let segments = [
        literal(format!("service-{}", number % 100)),
        literal(format!("items-{number}")),
        Segment::Param("id"),
    ];
    Entry::Route(Route {
        methods: Methods::GET,
        path: path(number).leak(),
        segments: segments.to_vec().leak(),
        captures: &["id"],
        handler: "growth",
        place: Place {
            file: "growth.rs",
            line: 1,
            column: 1,
        },
    })
}

fn path(number: usize) -> String {
    format!("/service-{}/items-{number}/<id>", number % 100)
}

fn matchit(length: usize) -> Matchit08 {
    let mut router = matchit_0_8::Router::new();
    for number in 0..length {
        router
            .insert(braces(&path(number)), number)
            .expect("the routes are in order");
    }
    Matchit08(router)
}

fn asked(length: usize) -> Vec<Asked> {
    let numbers = (0..length).step_by(length / 1_000);
    let asked: Vec<_> = numbers
        .map(|number| Asked {
            path: path(number).replace("<id>", "123456"),
            route: Some(number),
            params: vec!["123456".to_owned()],
        })
        .collect();
    random_picks(&asked)
}
