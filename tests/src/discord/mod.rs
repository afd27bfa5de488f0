//! Discord, as far as the bot can see it: REST v10 over HTTP, the gateway over WebSocket, and people
//! who write, press, choose and read.

mod answers;
pub mod bench;
mod emulator;
mod fault;
mod gateway;
mod models;
mod person;
mod reading;
mod routes;
mod server;
mod wire;
mod world;

pub use emulator::{Emulator, TOKEN};
pub use fault::Fault;
pub use person::User;
pub use reading::Shown;
pub use wire::{Captured, Upload};
