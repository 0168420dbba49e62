//! Diagrams: what they look like, that nothing in them collides, and that no
//! input breaks them.

mod hostile;
mod networks;
mod pictures;
mod places;
