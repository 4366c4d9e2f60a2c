//! The benches stand in folders of their own; each is a program that `cargo bench` runs.
