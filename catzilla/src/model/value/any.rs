//! `serde_json::Value`: a value of any kind, as a tree.

use serde_json::Value as Tree;

use super::Value;
use crate::{
    json::{Reader, Writer},
    model::{Describe, Report, Schema, Schemas, Violation, WriteJson, bridge},
};

/// As serde reads it, so that it can stand in a map that is flattened, too.
impl<'b> Value<'b> for Tree {
    const EXPECTED: &'static str = "a value";

    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        bridge::from_text(reader).ok()
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        let read = bridge::from_text(reader);
        read.map_err(|message| report.add(Violation::new("invalid", message)))
            .ok()
    }
}

impl WriteJson for Tree {
    fn write(&self, writer: &mut Writer) {
        bridge::write(self, writer);
    }
}

impl Describe for Tree {
    fn schema(_: &mut Schemas) -> Schema {
        Schema::any()
    }
}
