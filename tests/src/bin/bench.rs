//! Measures nudges, bursts, conversations and starts with many people: see `bench::USAGE`.
#![expect(clippy::print_stderr, reason = "telling what went wrong is what it is for")]

use std::process::ExitCode;

use evenkeel_tests::bench::{self, USAGE};
use evenkeel_tests::fire::args::Args;

#[tokio::main]
async fn main() -> ExitCode {
    let Some(what) = std::env::args().nth(1) else {
        eprintln!("{USAGE}");
        return ExitCode::from(64);
    };
    match bench::run(&what, &Args::of_process()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}
