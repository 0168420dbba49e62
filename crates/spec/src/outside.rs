//! What a reader of any file from outside needs: to look at it before it is
//! parsed, to put a parser's objections into words, and to quote from it
//! safely. A learner's answers are read with the same care as a network.

pub use crate::error::Remark;
pub use crate::escape::{head, key, tail};
pub use crate::guard::{
    MAX_BYTES, check_depth, check_file, decode, without_mark,
};
pub use crate::keys::quoted;
pub use crate::nearest::edits;
pub use crate::number::{SHOWN, decimal};
pub use crate::place::Place;
pub use crate::syntax::reword;
pub use crate::value::wrong_kind;
