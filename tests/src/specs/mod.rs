//! What the platforms say about themselves, as oracles.

pub mod discord;
pub mod telegram;
