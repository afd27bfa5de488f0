//! The runtime around a toy mind, an in-memory store, a hand-driven clock and a scripted courier.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod delivery;
mod floods;
mod hiding;
mod linking;
mod privacy;
mod properties;
mod recall;
mod serving;
mod support;
mod timers;
mod turns;
