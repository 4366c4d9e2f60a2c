//! What is documented is what is enforced: a model takes what its JSON Schema allows, and nothing else,
//! as an independent validator judges it.
//!
//! Where the two differ on purpose, no document here goes:
//!
//! - JSON Schema sees values and not their text: it knows no name that comes twice, takes `1.0` and `-0`
//!   for integers, and any number for an `f32`, a `u128` or an `i128`, however large.
//! - `format` (`email`, `date`, …) is a note and not a rule; `len(bytes, …)` has no keyword, and is as
//!   close as characters come; `finite`, `check`, and what is said of days, decimals and integers beyond 64
//!   bits have none at all.
//! - `unique` compares what was read: members that a model does not know, and aliases, make no difference.
//! - A `multiple_of` of fractions is one of binary fractions to us.
//! - Values are nested 128 levels deep at most.
//! - A type that only serde knows is any value.
//! - `\b` is that of Unicode to this validator, and that of ASCII to us, as ECMA-262 has it.
//! - The length and the keys of a map that is flattened are not those of the whole object.
#![forbid(unsafe_code)]
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[macro_use]
#[path = "model_schema_enforced/beside.rs"]
mod beside;
#[path = "model_schema_enforced/changed.rs"]
mod changed;
#[path = "model_schema_enforced/models.rs"]
mod models;
#[path = "model_schema_enforced/rules.rs"]
mod rules;
