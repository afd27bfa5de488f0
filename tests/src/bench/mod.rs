//! Measures what the product does with many people, beside the same rows written raw in the same run.
//!
//! The crowd is made by a real conversation through the core and then cloned (`people`, `fill`); the product
//! runs in a process of its own, which is this program again (`child`); what it is compared with is in `raw`.

mod burst;
mod child;
mod figures;
mod fill;
mod group;
mod inbound;
mod nudges;
mod people;
mod raw;
mod restart;
mod served;
mod talk;
mod watched;

use std::path::PathBuf;

use tempfile::TempDir;

use crate::fire::args::Args;

/// Whatever went wrong, in words.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// What can be asked for.
pub const USAGE: &str = "\
bench nudges  [--users 10000] [--due 10000] [--rounds 3] [--small 10000] [--dir FOLDER]
bench burst   [--users 40000] [--due 20000] [--rate 200] [--calm 5] [--dir FOLDER]
bench inbound [--people 64] [--messages 100] [--rounds 3] [--dir FOLDER]
bench restart [--users 10000] [--rounds 5] [--dir FOLDER]

Each prints its figures and their ratio to the same rows written raw in the same run. Files are made in a
new folder inside --dir (the system's folder for such things when it is left out) and removed afterwards.";

/// Does what the command line asks for.
///
/// # Errors
/// What went wrong, or what was counted wrongly.
pub async fn run(what: &str, args: &Args) -> Outcome<()> {
    match what {
        "nudges" => nudges::run(args).await,
        "burst" => burst::run(args).await,
        "inbound" => inbound::run(args).await,
        "restart" => restart::run(args).await,
        "child" => child::run(args).await,
        _ => Err(format!("{what:?} is none of these:\n{USAGE}").into()),
    }
}

/// A new folder for files, removed when it is dropped.
fn folder(args: &Args) -> Outcome<TempDir> {
    let inside: PathBuf = args.get("--dir", std::env::temp_dir());
    Ok(tempfile::tempdir_in(inside)?)
}
