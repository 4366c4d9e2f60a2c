//! Small programs, one idea each: `cargo run -p catzilla-examples --example hello`.
