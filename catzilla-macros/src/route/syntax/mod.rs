//! What was written: the attribute's arguments and the function below it.

mod attribute;
mod handler;
mod marker;

pub(super) use self::{
    attribute::Attribute,
    handler::{Handler, Written},
    marker::{Marker, MarkerKind},
};
