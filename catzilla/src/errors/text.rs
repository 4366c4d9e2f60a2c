//! A problem as plain text, for people in front of a terminal.

use std::fmt::Write;

use crate::Problem;

pub(super) fn write(problem: &Problem) -> String {
    let internals = cfg!(debug_assertions);
    let mut text = format!("{} {}\n", problem.status().as_u16(), problem.title_text());
    if let Some(line) = problem.told_detail(internals) {
        line_of(&mut text, line);
    }
    for violation in problem.violations() {
        let (location, pointer) = (violation.location(), violation.pointer());
        let message = violation.message();
        line_of(&mut text, &format!("  {location} {pointer}: {message}"));
    }
    for (name, value) in problem.extensions() {
        line_of(&mut text, &format!("{name}: {value}"));
    }
    if internals {
        for cause in problem.sources() {
            line_of(&mut text, &format!("caused by: {cause}"));
        }
        if let Some(place) = problem.place() {
            line_of(&mut text, &format!("at {place}"));
        }
    }
    text
}

fn line_of(text: &mut String, line: &str) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "{line}");
}
