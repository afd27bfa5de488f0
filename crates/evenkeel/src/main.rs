//! Evenkeel: a private companion after a breakup, on Telegram, on Discord and in a terminal.

mod chat;
mod cli;
mod config;
mod crashes;
mod exit;
mod explain;
mod failure;
mod front;
mod guard;
mod health;
mod healthcheck;
mod home;
mod late;
mod lint;
mod logging;
mod notify;
mod open;
mod reason;
mod service;
mod start;

use std::process::ExitCode;

fn main() -> ExitCode {
    start::main()
}
