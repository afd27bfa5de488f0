//! `bench inbound`: many people talk at once, beside a raw writer that commits the same rows in groups.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use evenkeel_core::content::Content;
use evenkeel_runtime::clock::ManualClock;
use jiff::ToSpan;
use rusqlite::Connection;
use tempfile::TempDir;
use tokio::task::JoinSet;

use super::figures::{copy, median, ms, percentile};
use super::fill::{Crowd, fill};
use super::group::{self, Rows};
use super::people::{DUE, Templates};
use super::served::{Served, database, keys};
use super::talk::line;
use super::{Outcome, folder};
use crate::fire::args::Args;

/// What one round came to.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    /// Messages answered a second.
    pub rate: f64,
    /// Milliseconds from handing a message in to its answer being committed.
    pub p50: f64,
    /// The same.
    pub p99: f64,
}

impl Round {
    /// Of the times that all messages took.
    pub fn of(took: &[f64], begun: Instant) -> Self {
        let rate = took.len() as f64 / begun.elapsed().as_secs_f64();
        Self { rate, p50: percentile(took, 0.5), p99: percentile(took, 0.99) }
    }
}

/// Measures and prints.
///
/// # Errors
/// When something fails, or a message has no answer.
pub async fn run(args: &Args) -> Outcome<()> {
    let (people, messages): (u64, u64) = (args.get("--people", 64), args.get("--messages", 100));
    let (people, messages) = (people.max(1), messages.max(1));
    let filled = folder(args)?;
    fill(filled.path(), Crowd::new(people, 0), &Templates::new(&Content::embedded(), people)?).await?;
    let (mut ours, mut raws, mut rows) = (Vec::new(), Vec::new(), Rows::default());
    for _ in 0..args.get("--rounds", 3_u32).max(1) {
        let work = copied(args, filled.path())?;
        ours.push(talks(work.path(), people, messages).await?);
        rows = written(&database(work.path()), people * messages)?;
        let work = copied(args, filled.path())?;
        raws.push(group::writes(&database(work.path()), people, (messages, rows)).await?);
    }
    let (ours, raw) = (middle(&ours), middle(&raws));
    println!("{people} people at once, {messages} messages each, every one durable before it is answered:");
    for (name, round) in [("whole turns", ours), ("raw, group commit", raw)] {
        println!("  {name:<18} {:>7.0} a second, p50 {:>5.1} ms, p99 {:>5.1} ms", round.rate, round.p50, round.p99);
    }
    println!(
        "  rows a message     {:.2} letters, {:.2} records, {:.2} timers",
        rows.letters, rows.records, rows.timers
    );
    println!("  ratio to raw       {:.2}  (goal 0.5)", ours.rate / raw.rate);
    println!("  p99                x {:.2}  (goal 2)", ours.p99 / raw.p99);
    Ok(())
}

fn middle(rounds: &[Round]) -> Round {
    let of = |part: fn(&Round) -> f64| median(rounds.iter().map(part));
    Round { rate: of(|round| round.rate), p50: of(|round| round.p50), p99: of(|round| round.p99) }
}

fn copied(args: &Args, from: &Path) -> Outcome<TempDir> {
    let folder = folder(args)?;
    copy(&database(from), &database(folder.path()))?;
    copy(&keys(from), &keys(folder.path()))?;
    Ok(folder)
}

async fn talks(folder: &Path, people: u64, messages: u64) -> Outcome<Round> {
    let mut served = Served::open(folder, Arc::new(ManualClock::new(DUE.checked_sub(1.hour())?))).await?;
    served.runs(Vec::new());
    let (served, mut talking) = (Arc::new(served), JoinSet::<Outcome<Vec<f64>>>::new());
    let begun = Instant::now();
    for person in 0..people {
        let served = Arc::clone(&served);
        talking.spawn(async move {
            let mut took = Vec::new();
            for n in 0..messages {
                let begun = Instant::now();
                let answered = served.hears(person, format!("{person}/{n}"), line(n + person)).await?;
                took.push(ms(answered.duration_since(begun)));
            }
            Ok(took)
        });
    }
    let mut took = Vec::new();
    while let Some(one) = talking.join_next().await {
        took.extend(one??);
    }
    let round = Round::of(&took, begun);
    Arc::into_inner(served).ok_or("somebody is still talking")?.ends().await?;
    Ok(round)
}

/// What the product wrote for a message, on average.
fn written(file: &Path, messages: u64) -> Outcome<Rows> {
    let connection = Connection::open(file)?;
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, Option<f64>>(0));
    let settled = number("SELECT count(*) FROM inbox WHERE state = 1")?;
    if settled != Some(messages as f64) {
        return Err(format!("{messages} messages were sent, and {settled:?} are answered").into());
    }
    let each = |sql: &str| Ok::<_, rusqlite::Error>(number(sql)?.unwrap_or(0.0) / messages as f64);
    let size = |sql: &str| Ok::<_, rusqlite::Error>(number(sql)?.unwrap_or(0.0) as usize);
    Ok(Rows {
        letters: each("SELECT count(*) FROM outbox")?,
        records: each("SELECT count(*) FROM records")?,
        timers: each("SELECT count(*) FROM timers WHERE name NOT LIKE 'nudge.%'")?,
        letter: size("SELECT avg(length(body)) FROM outbox")?,
        record: size("SELECT avg(length(body)) FROM records")?,
        session: size("SELECT avg(length(session)) FROM users")?,
    })
}
