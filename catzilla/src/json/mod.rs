//! Reading and writing JSON (RFC 8259).
mod arena;
mod escape;
mod number;
mod reader;
mod scan;
mod skip;
mod string;
mod writer;

pub use self::{
    arena::Arena,
    number::Number,
    reader::{DEEPEST, Reader},
    string::Quoted,
    writer::Writer,
};
