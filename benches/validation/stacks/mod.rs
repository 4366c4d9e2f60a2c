//! Each way to read and check a body, behind one trait.

mod catzilla;
mod owned;
mod sonic;

pub(crate) use self::{
    catzilla::{Borrowed, Copied},
    owned::{SerdeGarde, SerdeValidator},
    sonic::SonicGarde,
};

/// A way to read and check a body. What is wrong comes out as the text that a client would get.
pub(crate) trait Stack: Default {
    const NAME: &'static str;

    /// Reads one user.
    fn one(&mut self, body: &[u8]) -> Result<usize, String>;

    /// Reads a batch.
    fn batch(&mut self, body: &[u8]) -> Result<usize, String>;
}
