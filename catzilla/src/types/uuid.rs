//! `uuid::Uuid`: read in each of its forms, and written with hyphens and in lower case.

use uuid::Uuid;

use super::{Told, told};
use crate::{json::Writer, model::Schema};

impl Told for Uuid {
    const CODE: &'static str = "uuid";
    const EXPECTED: &'static str = "a UUID";

    fn of_text(text: &str) -> Option<Self> {
        Self::try_parse(text).ok()
    }

    fn write(&self, writer: &mut Writer) {
        writer.string(self.hyphenated().encode_lower(&mut Self::encode_buffer()));
    }

    fn schema() -> Schema {
        Schema::of("string").with("format", "uuid")
    }
}

told! { Uuid }
