//! Says what is wrong with a list of routes, as a compile error at the entry that brings it in.

use super::faults::{Fault, Finding};
use super::message::message;
use super::{Entry, Table, count};

/// Fails, with a message, if the routes of the list's entry at this index are at fault. `table` is
/// the table of the whole list, `group` that of the entry where it is a list itself.
///
/// Faults of that list alone are left to its own report, and parameters without a place to
/// [`report_captures`].
///
/// # Panics
///
/// In const evaluation, where that makes it a compile error.
#[track_caller]
pub const fn report(entries: &'static [Entry], table: &Table, index: usize, group: Option<&Table>) {
    if table.findings.is_empty() {
        return; // Counting the entries before each entry would take long in a long list.
    }
    let (first, _) = numbers(entries, index);
    let mut at = 0;
    while at < table.findings.len() {
        let finding = &table.findings[at];
        if !matches!(finding.fault, Fault::CaptureMissing)
            && belongs(entries, finding, index)
            && !is_reported(finding, first, group)
        {
            let message = message(entries, finding);
            panic!("{}", message.as_str());
        }
        at += 1;
    }
}

/// Fails, with a message, if a handler of the list's entry at this index reads a parameter that its
/// path does not have. For lists that are mounted nowhere: under a prefix, the parameter may be the
/// prefix's.
///
/// # Panics
///
/// In const evaluation, where that makes it a compile error.
#[track_caller]
pub const fn report_captures(entries: &'static [Entry], table: &Table, index: usize) {
    let mut at = 0;
    while at < table.findings.len() {
        let finding = &table.findings[at];
        if matches!(finding.fault, Fault::CaptureMissing) && belongs(entries, finding, index) {
            let message = message(entries, finding);
            panic!("{}", message.as_str());
        }
        at += 1;
    }
}

/// The same for every entry of a list.
///
/// # Panics
///
/// In const evaluation, where that makes it a compile error.
#[track_caller]
pub const fn report_all_captures(entries: &'static [Entry], table: &Table) {
    let mut index = 0;
    while index < entries.len() {
        report_captures(entries, table, index);
        index += 1;
    }
}

/// Whether a finding is to be reported at this entry.
const fn belongs(entries: &[Entry], finding: &Finding, index: usize) -> bool {
    let (first, count) = numbers(entries, index);
    let last = first + count; // The first number after the entry's.
    let route = finding.route as usize;
    if route < first || route >= last {
        return false;
    }
    match (&entries[index], finding.others) {
        (Entry::Group { .. }, Some((low, high))) => (low as usize) < first || high as usize >= last,
        _ => true,
    }
}

/// Whether a route is at fault in the list that the entry is, too, where its number counts from 0.
const fn is_reported(finding: &Finding, first: usize, group: Option<&Table>) -> bool {
    let Some(group) = group else { return false };
    let mut at = 0;
    while at < group.findings.len() {
        let own = &group.findings[at];
        let same_fault = own.fault as u8 == finding.fault as u8;
        if own.others.is_none()
            && same_fault
            && own.route as usize + first == finding.route as usize
        {
            return true;
        }
        at += 1;
    }
    false
}

/// The number of an entry's first route, and how many it has.
pub(super) const fn numbers(entries: &[Entry], index: usize) -> (usize, usize) {
    let is_route = matches!(entries[index], Entry::Route(_));
    let mut first = 0;
    let mut at = 0;
    while at < entries.len() {
        match &entries[at] {
            Entry::Route(_) if at < index || !is_route => first += 1,
            Entry::Group { entries, .. } if at < index && !is_route => first += count(entries),
            _ => {}
        }
        at += 1;
    }
    match &entries[index] {
        Entry::Route(_) => (first, 1),
        Entry::Group { entries, .. } => (first, count(entries)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Literal, Methods, Place, Route, Segment};

    const fn get(path: &'static str, segments: &'static [Segment], handler: &'static str) -> Entry {
        let place = Place {
            file: "src/users.rs",
            line: 6,
            column: 7,
        };
        let (methods, captures) = (Methods::GET, &[]);
        Entry::Route(Route {
            methods,
            path,
            segments,
            captures,
            handler,
            place,
        })
    }

    const USERS: Segment = Segment::Literal(Literal::new("users"));

    const ENTRIES: &[Entry] = &[
        Entry::Group {
            path: "/users",
            prefix: &[USERS],
            entries: &[get("/<id>", &[Segment::Param("id")], "users::show")],
        },
        get(
            "/users/<name>",
            &[USERS, Segment::Param("name")],
            "posts::by_name",
        ),
    ];

    const TABLE: &Table = crate::__table!(self::ENTRIES);

    #[test]
    fn a_message_names_both_routes_and_says_what_to_do() {
        let expected = "\
route conflict: `GET /users/<id>` (users::show) matches the same requests as \
`GET /users/<name>` (posts::by_name)
  users::show is at src/users.rs:6:7
  posts::by_name is at src/users.rs:6:7
help: give one of them another path or method";
        assert_eq!(message(ENTRIES, &TABLE.findings[0]).as_str(), expected);
    }

    #[test]
    fn a_fault_belongs_to_the_entry_with_the_later_route() {
        assert!(belongs(ENTRIES, &TABLE.findings[0], 0)); // Groups are numbered after routes.
        assert!(!belongs(ENTRIES, &TABLE.findings[0], 1));
    }
}
