//! What generated code does with each member of a struct: functions, as rustc checks a call in a fraction of
//! the time that the same code takes which is written out for each field.

#![allow(
    clippy::inline_always,
    reason = "a call would cost more than what it does; a debug build has less to do without"
)]

use super::{Report, field::Field};
use crate::json::Reader;

/// Reads the value of a member; whether that succeeds.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn read_member<'b, T, F: Field<'b, T>>(
    member: &mut Option<T>,
    field: &F,
    reader: &mut Reader<'b>,
) -> bool {
    *member = field.read(reader);
    member.is_some()
}

/// The same of a member that must not have come before.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn read_once<'b, T, F: Field<'b, T>>(
    member: &mut Option<T>,
    field: &F,
    reader: &mut Reader<'b>,
) -> bool {
    member.is_none() && read_member(member, field, reader)
}

/// The value of a member, or the one that stands for a member that is not there.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn present<'b, T, F: Field<'b, T>>(member: Option<T>, field: &F) -> Option<T> {
    match member {
        None => field.absent(),
        present => present,
    }
}

/// Checks a member of a value that was made by hand.
pub fn check_member<'b, T, F: Field<'b, T>>(
    report: &mut Report,
    name: &'static str,
    field: &F,
    value: &T,
) {
    report.at_name(name, |report| field.check(value, report));
}
