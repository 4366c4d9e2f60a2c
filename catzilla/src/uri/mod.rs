//! Links to handlers: `uri!(Api, users::show(id = 5))`.
//!
//! ```text
//! Template    the path of a handler in a group, found by the compiler, and what it proves of a link
//! Takes       the type of each of a handler's parameters
//! ParamValue  what can be given for a parameter of this type
//! ToParam     how a value is written
//! RouteUri    the link
//! ```

mod given;
mod route_uri;
mod template;
mod to_param;
mod write;

pub use self::{
    given::{Given, Takes, Untyped, given},
    route_uri::RouteUri,
    template::{Template, mounted, own, position},
    to_param::ToParam,
    write::link,
};
