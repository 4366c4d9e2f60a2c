//! What generated code may name, and the only things it names. No part of the public interface.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

#[cfg(feature = "mimalloc")]
pub use mimalloc::MiMalloc;
#[cfg(feature = "jemalloc")]
pub use tikv_jemallocator::Jemalloc;

pub use ::http::HeaderName;
pub use ::serde;

pub use crate::{
    __run as run, __table as table,
    dependency::{
        Asked, Asking, Asks, Closes, Closing, Dependencies, Dependency, Link, Made, Scope, SlotsOf,
        Wrong,
    },
    endpoint::{Endpoint, Group, Handler, Immediate, Immediately, Part, Routes},
    extract::{
        Context, Extract, Incoming, Rejection,
        choice::{ViaAny, ViaModel, ViaNothing, ViaSerde, argument, gather, view},
        lasting::{Lasting, LastingAny},
        path::{MembersOfPath, NoMembersOfPath, PathModel, path_values},
    },
    middleware::{AskingAround, Guarded, Middleware, Named, Next, Onward, Rest, With, around},
    model::of_pairs::{AnyPairs, OfPairs, check_pairs},
    param::{Parameters, Source},
    parts::{Handlers, Nothing, Parts},
    request::Request,
    respond::{Answering, Response, answer},
    response as answer_with, route,
    route::{Detail, Entry, Literal, Methods, Piece, Place, Route, Segment, Table},
};

use crate::problem::Panic;

pub mod uri {
    //! What the code of `uri!` may name.
    pub use crate::uri::{Given, Takes, Template, Untyped, given, link, mounted, own, position};
}

pub mod problem {
    //! What the code of `#[derive(Problem)]` may name.
    pub use axum::response::{IntoResponse as AxumsResponse, Response as OfAxum};

    pub use crate::{
        problem::{Problem, described::*},
        respond::{IntoResponse, Response},
    };
}

pub mod model {
    //! What the code of `#[derive(Model)]` may name.
    pub use std::borrow::Cow;

    pub use crate::{
        json::{Names, Reader, Writer},
        model::{
            Constraint, Describe, Key, KeyWithin, MemberName, Model, Part, Report, Schema, Schemas,
            Seen, Sees, Value, WriteJson,
            apart::read_apart,
            choice::{
                DescribeAny, DescribeOwn, ReadNothing, ReadOwn, ReadSerde, WriteNothing, WriteOwn,
                WriteSerde, of, of_value,
            },
            constraint::*,
            explain_key,
            facts::{Facts, Inside, NoFacts, NothingInside},
            field::*,
            flattened::{explain_flattened, has_members, members_of, read_flattened},
            member::{check_member, present, read_member, read_once},
            narrow::read_narrow,
            object::{Member, Members, Unknown, explain as explain_object, open},
            of_pairs::{NO_OBJECT, first, wrong_if},
            proved, proved_key,
            schema::{ObjectSchema, adjacent, describe, external, internal, one_of_schemas},
            seen::{explain_seen, is_of_state, seen, seen_field},
            strict::Strict,
            tagged::{Adjacent, External, Internal, Tag},
        },
        param::{
            FromParam, ParamError, Values as ParamValues, explain_param, named_param, proved_param,
            proved_values,
        },
    };
}

/// Runs a blocking handler where it may block.
///
/// # Panics
/// The handler's own panic goes on here.
pub async fn blocking<T: Send + 'static>(handler: impl FnOnce() -> T + Send + 'static) -> T {
    let caught =
        || catch_unwind(AssertUnwindSafe(handler)).map_err(|panic| (Panic::caught(&*panic), panic));
    match tokio::task::spawn_blocking(caught).await {
        Ok(Ok(value)) => value,
        Ok(Err((said, panic))) => {
            said.goes_on();
            resume_unwind(panic)
        }
        // Only a runtime that shuts down cancels such a task, and with it this one.
        Err(_) => std::future::pending().await,
    }
}

/// Fails the build if a handler reads the body twice, or reads one where its method has none.
///
/// # Panics
/// With the message for the user, in const evaluation.
#[track_caller]
pub const fn check_body(reads: bool, before: &[bool], may: bool, twice: &str, without: &str) {
    if !reads {
        return;
    }
    assert!(may, "{}", without);
    let mut at = 0;
    while at < before.len() {
        assert!(!before[at], "{}", twice);
        at += 1;
    }
}

/// Fails the build if the routes of this line of a list, a handler, are at fault.
///
/// # Panics
/// With the message for the user, in const evaluation. So with the others.
#[track_caller]
pub const fn report<G: Group>(line: usize) {
    route::report(G::ENTRIES, G::TABLE, line, None);
}

/// The same for a line that is a list with this table.
#[track_caller]
pub const fn report_list<G: Group>(line: usize, table: &Table) {
    route::report(G::ENTRIES, G::TABLE, line, Some(table));
}

/// Fails the build if the handler of this line is at fault, or reads a parameter that its path does not
/// have. A route has one finding, so that one proof is enough.
#[track_caller]
pub const fn report_mounted<G: Group>(line: usize) {
    // Of every handler of an application this is evaluated, and in const evaluation calls take long.
    if matches!(G::TABLE.findings, []) {
        return;
    }
    report::<G>(line);
    report_captures::<G>(line);
}

/// Fails the build if a handler of this line reads a parameter that its path does not have.
#[track_caller]
pub const fn report_captures<G: Group>(line: usize) {
    route::report_captures(G::ENTRIES, G::TABLE, line);
}
