//! sonic-rs with borrowed text, then garde.

use std::{borrow::Cow, hint::black_box};

use garde::Validate;
use serde::Deserialize;

use super::Stack;

#[derive(Deserialize, Validate)]
struct User<'a> {
    #[garde(skip)]
    id: u64,
    #[serde(borrow)]
    #[garde(length(chars, min = 1, max = 64))]
    name: Cow<'a, str>,
    #[serde(borrow)]
    #[garde(email)]
    email: Cow<'a, str>,
    #[garde(range(min = 0, max = 150))]
    age: Option<u8>,
    #[serde(borrow)]
    #[garde(length(max = 8), inner(length(chars, min = 1, max = 32)))]
    tags: Vec<Cow<'a, str>>,
    #[serde(borrow)]
    #[garde(skip)]
    metadata: Option<sonic_rs::LazyValue<'a>>,
}

#[derive(Deserialize, Validate)]
struct Body<'a> {
    #[serde(borrow)]
    #[garde(dive)]
    users: Vec<User<'a>>,
    #[serde(borrow)]
    #[garde(skip)]
    batch_id: Cow<'a, str>,
    #[garde(skip)]
    timestamp: f64,
}

#[derive(Default)]
pub(crate) struct SonicGarde;

impl Stack for SonicGarde {
    const NAME: &'static str = "sonic-rs borrowed + garde";

    fn one(&mut self, body: &[u8]) -> Result<usize, String> {
        let user: User<'_> = sonic_rs::from_slice(body).map_err(|error| error.to_string())?;
        user.validate().map_err(|report| report.to_string())?;
        black_box((user.id, &user.metadata));
        Ok(user.tags.len())
    }

    fn batch(&mut self, body: &[u8]) -> Result<usize, String> {
        let batch: Body<'_> = sonic_rs::from_slice(body).map_err(|error| error.to_string())?;
        batch.validate().map_err(|report| report.to_string())?;
        black_box((&batch.batch_id, batch.timestamp));
        Ok(black_box(&batch.users).len())
    }
}
