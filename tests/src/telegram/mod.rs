//! A Bot API server of ours: real HTTP on this machine, scripted people, faults on demand.

mod api;
mod emulator;
mod fault;
mod html;
mod person;
mod recorder;
mod server;
mod wire;
pub mod wired;
mod world;

pub use emulator::Emulator;
pub use fault::Fault;
pub use person::{Group, User};
pub use recorder::Recorder;
pub use wire::Captured;
pub use world::{Document, Key, Shown};
