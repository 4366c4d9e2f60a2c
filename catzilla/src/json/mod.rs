//! Reading and writing JSON (RFC 8259).
mod again;
mod arena;
mod escape;
mod hidden;
mod names;
mod number;
mod pair;
mod quote;
mod reader;
mod scan;
mod skip;
mod string;
mod writer;

pub use self::{
    arena::Arena,
    names::Names,
    number::Number,
    reader::{DEEPEST, Reader},
    string::Quoted,
    writer::Writer,
};
pub(crate) use self::{
    names::same,
    quote::{quote, quoted_len},
};
