//! The Telegram front-end: updates in, letters out, and no rules of its own.
//!
//! [`Telegram::connect`] checks the token and registers the commands, [`Telegram::run`] brings updates
//! into the inbox, and [`Telegram::courier`] sends what the outbox holds. Nothing is acknowledged to
//! Telegram before the inbox has committed it.

mod client;
mod error;
mod handle;
mod keyboard;
mod line;
mod place;
mod poll;
pub mod preview;
mod run;
mod send;
mod setup;
mod text;
pub mod update;
mod webhook;

pub use error::TelegramError;
pub use run::{Telegram, TelegramConfig};
pub use send::TelegramCourier;
pub use webhook::WebhookConfig;
