//! From a derivation to what somebody reads.

pub mod drawing;
pub mod equations;
pub mod formula;
pub mod infix;
pub mod json;
pub mod latex;
pub mod markdown;
pub mod paint;
pub mod phrases;
pub mod tex;
pub mod text;
pub mod unicode;
pub mod wrap;

use std::io;

use crate::document::Block;

/// Writes a walkthrough in one format, a block at a time.
pub trait Renderer {
    /// Writes the next block.
    ///
    /// # Errors
    /// Those of the writer.
    fn block(&mut self, block: &Block) -> io::Result<()>;

    /// Writes what stands at the end of the whole.
    ///
    /// # Errors
    /// Those of the writer.
    fn finish(&mut self) -> io::Result<()>;
}
