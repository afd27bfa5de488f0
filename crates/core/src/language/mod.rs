//! Text in, findings with reasons out.

pub mod amount;
pub mod answers;
pub mod intent;
pub mod normalise;
pub mod safety;
pub mod words;
