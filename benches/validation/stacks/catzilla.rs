//! Models: borrowed with an arena, and with lists and texts on the heap where they have to be.

use std::{borrow::Cow, hint::black_box};

use catzilla::{JsonMap, Model, ModelError, Problem, json::Arena};

use super::Stack;

#[derive(Model)]
struct User<'a> {
    id: u64,
    #[field(len(1..=64))]
    name: &'a str,
    #[field(email)]
    email: &'a str,
    #[field(range(0..=150))]
    age: Option<u8>,
    #[field(len(..=8), each(len(1..=32)))]
    tags: &'a [&'a str],
    #[field(default)]
    metadata: JsonMap<'a>,
}

#[derive(Model)]
struct Body<'a> {
    users: &'a [User<'a>],
    batch_id: &'a str,
    timestamp: f64,
}

/// Nothing is copied; lists lie in an arena that is used again.
#[derive(Default)]
pub(crate) struct Borrowed(Arena);

impl Stack for Borrowed {
    const NAME: &'static str = "catzilla, &str and &[T]";

    fn one(&mut self, body: &[u8]) -> Result<usize, String> {
        self.0.reset();
        let user = User::from_json_in(body, &self.0).map_err(told)?;
        let User {
            id,
            name,
            email,
            age,
            metadata,
            ..
        } = &user;
        black_box((id, name, email, age, metadata));
        Ok(user.tags.len())
    }

    fn batch(&mut self, body: &[u8]) -> Result<usize, String> {
        self.0.reset();
        let batch = Body::from_json_in(body, &self.0).map_err(told)?;
        black_box((batch.batch_id, batch.timestamp));
        Ok(black_box(batch.users).len())
    }
}

#[derive(Model)]
struct CopiedUser<'a> {
    id: u64,
    #[field(len(1..=64))]
    name: Cow<'a, str>,
    #[field(email)]
    email: Cow<'a, str>,
    #[field(range(0..=150))]
    age: Option<u8>,
    #[field(len(..=8), each(len(1..=32)))]
    tags: Vec<Cow<'a, str>>,
    #[field(default)]
    metadata: JsonMap<'a>,
}

#[derive(Model)]
struct CopiedBody<'a> {
    users: Vec<CopiedUser<'a>>,
    batch_id: Cow<'a, str>,
    timestamp: f64,
}

/// Lists are on the heap, and texts with an escape.
#[derive(Default)]
pub(crate) struct Copied;

impl Stack for Copied {
    const NAME: &'static str = "catzilla, Cow and Vec";

    fn one(&mut self, body: &[u8]) -> Result<usize, String> {
        let user = CopiedUser::from_json(body).map_err(told)?;
        let CopiedUser {
            id,
            name,
            email,
            age,
            metadata,
            ..
        } = &user;
        black_box((id, name, email, age, metadata));
        Ok(user.tags.len())
    }

    fn batch(&mut self, body: &[u8]) -> Result<usize, String> {
        let batch = CopiedBody::from_json(body).map_err(told)?;
        black_box((&batch.batch_id, batch.timestamp));
        Ok(black_box(&batch.users).len())
    }
}

fn told(error: ModelError) -> String {
    Problem::from(error).to_string()
}
