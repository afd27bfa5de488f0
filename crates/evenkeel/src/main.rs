//! Evenkeel: a private companion after a breakup, on Telegram, on Discord and in a terminal.

mod backup;
mod chat;
mod cli;
mod config;
mod crashes;
mod doctor;
mod exit;
mod explain;
mod failure;
mod front;
mod guard;
mod health;
mod healthcheck;
mod home;
mod keys;
mod late;
mod lint;
mod logging;
mod man;
mod migrate;
mod notify;
mod open;
mod preview;
mod reason;
mod restore;
mod service;
mod start;
mod take;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    start::main()
}
