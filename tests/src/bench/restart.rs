//! `bench restart`: from the start of a process to the first answer, with a crowd in the file.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use evenkeel_core::content::Content;
use evenkeel_core::platform::Platform;
use evenkeel_runtime::courier::Recall;
use jiff::ToSpan;

use super::child::{Running, Told, tell};
use super::figures::{median, memory, ms};
use super::fill::{Crowd, fill};
use super::people::{DUE, Templates};
use super::served::{Served, Shifted};
use super::{Outcome, folder};
use crate::fire::args::Args;

/// How many people Discord's front-end reads back at the start.
const RECALLED: u32 = 200;

/// Measures and prints.
///
/// # Errors
/// When something fails.
pub async fn run(args: &Args) -> Outcome<()> {
    let (crowd, rounds) = (Crowd::new(args.get("--users", 10_000), 0), args.get("--rounds", 5_u64));
    let folder = folder(args)?;
    fill(folder.path(), crowd, &Templates::new(&Content::embedded(), crowd.users)?).await?;
    let (mut serving, mut told) = (Vec::new(), Vec::<Told>::new());
    for round in 0..rounds.max(1) {
        let begun = Instant::now();
        let mut child = Running::start("restart", folder.path(), &[("--round", round)])?;
        loop {
            let (name, _) = child.next()?.ok_or("it ended before it answered")?;
            if name == "answered" {
                break;
            }
        }
        serving.push(ms(begun.elapsed()));
        told.push(child.ends()?);
    }
    let of = |name: &str| median(told.iter().filter_map(|told| told.get(name).copied()));
    println!("a start with {} people in the file, median of {}:", crowd.users, rounds.max(1));
    println!("  first answer after {:.0} ms  (goal 2000)", median(serving.iter().copied()));
    println!("  of it, recalling the {RECALLED} who were on Discord last: {:.0} ms", of("recalled"));
    println!("  memory then        {:.0} MiB", of("memory"));
    Ok(())
}

/// The child: opens, recalls, and answers one person.
///
/// # Errors
/// When something fails.
pub async fn serve(folder: &Path, args: &Args) -> Outcome<()> {
    let mut served = Served::open(folder, Arc::new(Shifted::at(DUE.checked_sub(1.hour())?))).await?;
    let begun = Instant::now();
    served.runtime.recent(Platform::Discord, RECALLED).await?;
    tell("recalled", ms(begun.elapsed()))?;
    served.runs(Vec::new());
    let id = format!("{}/{}", args.get("--round", 0), SystemTime::now().duration_since(UNIX_EPOCH)?.as_nanos());
    served.hears(0, id, "/today").await?;
    tell("answered", 1)?;
    tell("memory", memory()?.0)?;
    served.ends().await
}
