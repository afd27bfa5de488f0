//! Emulators of the platforms, their descriptions as oracles, and what tests share.

pub mod bench;
pub mod discord;
pub mod fire;
pub mod log;
pub mod same;
pub mod specs;
pub mod stage;
pub mod telegram;
