//! Many networks beside each other, one in each lane of a register: what
//! [`longhand_core::kernel`] does to one of them, operation by operation.
//!
//! Each of these operations has one result on every machine, and lanes do not
//! mix, so that a network ends with the same bits whatever the instruction
//! set, the width of its register, and its neighbours.
//!
//! The intrinsics are those of the crate pulp, behind safe functions: there is
//! no `unsafe` here.

mod isa;
mod networks;
mod real;
mod squash;
mod train;

pub use isa::Isa;
pub use train::train;
