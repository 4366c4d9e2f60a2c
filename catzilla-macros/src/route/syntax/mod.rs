//! What was written: the attribute's arguments and the function below it.

mod attribute;
mod axum_state;
mod handler;
mod marker;

pub(super) use self::{
    attribute::Attribute,
    axum_state::AxumState,
    handler::Written,
    marker::{Marker, MarkerKind},
};
pub(crate) use self::handler::{Handler, Role};
