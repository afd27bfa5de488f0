//! The conversation in a terminal: a line editor for people, a script player for tests.

pub mod board;
pub mod chat;
pub mod courier;
pub mod engine;
#[cfg(test)]
mod fixture;
pub mod input;
pub mod keyboard;
pub mod layout;
pub mod moment;
pub mod page;
pub mod play;
pub mod script;
pub mod talk;
pub mod transcript;
