//! Errors: their forms, the application's own function for them, and what they keep to themselves.

mod derived;
mod forms;
mod inside;
mod on_error;
mod panics;
