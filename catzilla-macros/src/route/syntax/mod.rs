//! What was written: the attribute's arguments and the function below it.

mod attribute;
mod axum_state;
mod handler;
mod marker;

pub(crate) use self::handler::{Handler, Role, Written};
pub(super) use self::{
    attribute::Attribute,
    axum_state::AxumState,
    marker::{Marker, MarkerKind},
};
