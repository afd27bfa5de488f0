//! Text in, findings with reasons out.

pub mod amount;
pub mod answers;
pub mod asks;
pub mod clauses;
pub mod days;
pub mod draft;
pub mod explain;
pub mod features;
pub mod intent;
pub mod lookup;
pub mod normalise;
pub mod other;
pub mod pattern;
pub mod phrases;
pub mod pull;
pub mod rulebook;
pub mod safety;
pub mod small;
pub mod told;
pub mod weigh;
pub mod weights;
pub mod words;
