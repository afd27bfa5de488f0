//! `bench nudges`: many are due at once, among few people and among many.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use evenkeel_core::content::Content;
use evenkeel_runtime::clock::ManualClock;
use jiff::ToSpan;
use rusqlite::Connection;
use tempfile::TempDir;

use super::Outcome;
use super::child::{Running, Told, tell};
use super::figures::{copy, median, memory, written};
use super::fill::{Crowd, fill};
use super::people::{DUE, Templates};
use super::raw::{Cost, Sizes, through_rusqlite, through_sqlx};
use super::served::{Served, database, keys};
use crate::fire::args::Args;

/// How often an idle tick is taken.
const TICKS: u32 = 1000;

/// How long a process rests before its idle memory is read.
const REST: Duration = Duration::from_millis(500);

/// Whether all have been served is looked at this often.
const LOOK: Duration = Duration::from_millis(1);

/// Medians of all rounds with one crowd.
struct Row {
    crowd: Crowd,
    /// Of the product, per person who was due.
    micros: f64,
    bytes: f64,
    /// The raw reference.
    rusqlite: (f64, f64),
    sqlx: (f64, f64),
    told: Vec<Told>,
}

/// Measures and prints.
///
/// # Errors
/// When something fails, or a nudge is missing or queued twice.
pub async fn run(args: &Args) -> Outcome<()> {
    let (users, due) = (args.get("--users", 10_000), args.get("--due", 10_000));
    let (rounds, small) = (args.get("--rounds", 3_u32), args.get("--small", 10_000));
    let templates = Templates::new(&Content::embedded(), users)?;
    println!("{} zones, sessions of {} bytes before sealing", templates.zones, templates.size());
    let many = Crowd::new(users, due);
    let few = Crowd::new(small.min(users), many.due);
    let mut rows = Vec::new();
    for crowd in if few.users < many.users { vec![few, many] } else { vec![many] } {
        let row = measure(args, crowd, rounds, &templates).await?;
        show(&row);
        rows.push(row);
    }
    if let [few, many] = &rows[..] {
        println!("{} people against {}, as many due:", many.crowd.users, few.crowd.users);
        println!("  time a nudge       x {:.2}  (goal 1.5)", many.micros / few.micros);
        println!("  bytes a nudge      x {:.2}  (goal 1.2)", many.bytes / few.bytes);
    }
    Ok(())
}

async fn measure(args: &Args, crowd: Crowd, rounds: u32, templates: &Templates) -> Outcome<Row> {
    let folder = super::folder(args)?;
    fill(folder.path(), crowd, templates).await?;
    let (mut told, mut rusqlite, mut sqlx) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds.max(1) {
        let work = copied(args, folder.path())?;
        told.push(Running::start("nudges", work.path(), &[("--due", crowd.due)])?.ends()?);
        let sizes = judge(&database(work.path()), crowd.due)?;
        drop(work);
        rusqlite.push(through_rusqlite(&database(copied(args, folder.path())?.path()), sizes)?);
        let work = copied(args, folder.path())?;
        sqlx.push(through_sqlx(&database(work.path()), sizes).await?);
    }
    let each = |costs: &[Cost]| {
        let due = crowd.due as f64;
        (median(costs.iter().map(|cost| cost.seconds * 1e6 / due)), median(costs.iter().map(|cost| cost.bytes / due)))
    };
    let micros = middle(&told, "seconds") * 1e6 / crowd.due as f64;
    let bytes = middle(&told, "bytes") / crowd.due as f64;
    Ok(Row { crowd, micros, bytes, rusqlite: each(&rusqlite), sqlx: each(&sqlx), told })
}

fn middle(told: &[Told], name: &str) -> f64 {
    median(told.iter().filter_map(|told| told.get(name).copied()))
}

fn copied(args: &Args, from: &Path) -> Outcome<TempDir> {
    let folder = super::folder(args)?;
    copy(&database(from), &database(folder.path()))?;
    copy(&keys(from), &keys(folder.path()))?;
    Ok(folder)
}

/// Makes sure that everybody has one nudge; the sizes of what was written.
fn judge(file: &Path, due: u64) -> Outcome<Sizes> {
    let connection = Connection::open(file)?;
    let (letters, people, letter): (u64, u64, f64) = connection.query_row(
        "SELECT count(*), count(DISTINCT user), avg(length(body)) FROM outbox WHERE priority = 3",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    if letters != due || people != due {
        return Err(format!("{due} were due, and {letters} nudges to {people} people are queued").into());
    }
    let session: f64 =
        connection.query_row("SELECT avg(length(session)) FROM users WHERE version > 1", [], |row| row.get(0))?;
    Ok(Sizes { session: session as usize, letter: letter as usize })
}

fn show(row: &Row) {
    let Row { crowd, micros, bytes, rusqlite, sqlx, told } = row;
    let line = |name: &str, micros: f64, bytes: f64| {
        println!("  {name:<18} {:>9.0} a second {micros:>8.1} us {bytes:>8.0} bytes written each", 1e6 / micros);
    };
    println!("{} due of {}, each queued once:", crowd.due, crowd.users);
    line("whole turns", *micros, *bytes);
    line("raw, sqlx", sqlx.0, sqlx.1);
    line("raw, rusqlite", rusqlite.0, rusqlite.1);
    println!("  ratio to raw       {:.2} of sqlx, {:.2} of rusqlite  (goal 0.5)", sqlx.0 / micros, rusqlite.0 / micros);
    println!("  idle tick          {:.0} us  (goal 100)", middle(told, "tick"));
    println!("  memory             {:.0} MiB idle (goal 48)", middle(told, "idle"));
    println!("                     {:.0} MiB at most (goal 200)", middle(told, "most"));
}

/// The child: rests, ticks with nothing due, and then has all the work at once.
///
/// # Errors
/// When something fails.
pub async fn serve(folder: &Path, args: &Args) -> Outcome<()> {
    let due: u64 = args.get("--due", 0);
    let clock = Arc::new(ManualClock::new(DUE.checked_sub(1.second())?));
    let mut served = Served::open(folder, clock.clone()).await?;
    served.runs(Vec::new());
    tokio::time::sleep(REST).await;
    tell("idle", memory()?.0)?;
    let mut ticks = Vec::new();
    for _ in 0..TICKS {
        let begun = Instant::now();
        served.runtime.tick().await?;
        ticks.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    tell("tick", median(ticks))?;
    let (begun, before) = (Instant::now(), written()?);
    clock.set(DUE);
    while served.runtime.stats().timers < due && served.runtime.stats().quarantined == 0 {
        tokio::time::sleep(LOOK).await;
    }
    tell("seconds", begun.elapsed().as_secs_f64())?;
    tell("bytes", written()? - before)?;
    tell("most", memory()?.1)?;
    served.ends().await
}
