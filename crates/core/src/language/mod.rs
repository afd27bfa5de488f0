//! Text in, findings with reasons out.

pub mod amount;
pub mod answers;
pub mod clauses;
pub mod intent;
pub mod normalise;
pub mod pattern;
pub mod rulebook;
pub mod safety;
pub mod words;
