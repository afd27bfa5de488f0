//! Discord: updates become arrivals, letters become requests. No rules and no words of its own.
//!
//! serenity brings the gateway and the model types. Requests are made by a thin client of ours,
//! because serenity's own loses `retry_after`, puts bodies and interaction tokens into log spans and
//! URLs into errors. For the same reason a subscriber must let nothing of `serenity`, `tungstenite`,
//! `reqwest` and `hyper` through, at no level: at WARN serenity prints whole gateway payloads.

mod channels;
mod gateway;
mod ingest;
mod missed;
mod pending;
pub mod preview;
mod reply;
mod rest;
mod run;
mod send;
mod setup;
mod shape;
mod text;
mod tried;
mod update;
mod watch;

pub use run::{CatchUp, Discord, DiscordConfig, DiscordError};
pub use send::DiscordCourier;
pub use watch::Watch;
