//! `bench burst`: very many are due in one second while people write, also with a SIGKILL in the middle.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use evenkeel_core::content::Content;
use evenkeel_core::platform::Platform;
use evenkeel_runtime::courier::Courier;
use evenkeel_store::Store;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use tokio::task::JoinSet;

use super::child::{Running, Told, tell};
use super::figures::{copy, ms, percentile};
use super::fill::{Crowd, fill};
use super::people::{DUE, Templates};
use super::served::{Served, Shifted, Sink, database, keys};
use super::talk::line;
use super::{Outcome, folder};
use crate::fire::args::Args;

/// So many people write, in turn.
const TALKERS: usize = 4000;

/// Whether all have been served is looked at this often.
const LOOK: Duration = Duration::from_millis(5);

/// Answers before this are of a process that has just begun.
const WARM: Duration = Duration::from_secs(1);

/// A process that was killed is back after so long.
const AWAY: SignedDuration = SignedDuration::from_secs(30);

/// Measures and prints.
///
/// # Errors
/// When something fails, or a nudge is missing or queued twice.
pub async fn run(args: &Args) -> Outcome<()> {
    let crowd = Crowd::new(args.get("--users", 40_000), args.get("--due", 20_000));
    let (rate, calm): (u64, u64) = (args.get("--rate", 200), args.get("--calm", 5));
    if crowd.others().next().is_none() || crowd.due == 0 || rate == 0 {
        return Err("somebody must be due, somebody else must write, and at some rate".into());
    }
    let filled = folder(args)?;
    fill(filled.path(), crowd, &Templates::new(&Content::embedded(), crowd.users)?).await?;
    let options = [("--users", crowd.users), ("--due", crowd.due), ("--rate", rate), ("--calm", calm)];
    println!("{} due in one second of {}, {rate} messages a second beside them:", crowd.due, crowd.users);
    let work = folder(args)?;
    copied(filled.path(), work.path())?;
    let told = Running::start("burst", work.path(), &options)?.ends()?;
    judge(work.path(), crowd.due)?;
    show(crowd, &told);
    copied(filled.path(), work.path())?;
    let fired = killed(work.path(), crowd, &options)?;
    println!("  killed after {fired} nudges, started again: each queued exactly once");
    Ok(())
}

fn copied(from: &Path, to: &Path) -> Outcome<()> {
    for file in std::fs::read_dir(to)? {
        std::fs::remove_file(file?.path())?;
    }
    copy(&database(from), &database(to))?;
    copy(&keys(from), &keys(to))
}

fn show(crowd: Crowd, told: &Told) {
    let of = |name: &str| told.get(name).copied().unwrap_or(f64::NAN);
    let seconds = of("seconds");
    println!("  each queued exactly once, in {seconds:.1} s: {:.0} a second", crowd.due as f64 / seconds);
    for name in ["calm", "burst"] {
        let [count, half, most] = ["count", "p50", "p99"].map(|part| of(&format!("{name}-{part}")));
        println!("  {name:<6} {count:>6} answers committed: p50 {half:.1} ms, p99 {most:.1} ms");
    }
    println!("  p99 beside the burst x {:.2} of without  (goal 2, or below 20 ms)", of("burst-p99") / of("calm-p99"));
}

/// Kills it when half of them are served, and starts it again; how many had been served.
fn killed(folder: &Path, crowd: Crowd, options: &[(&str, u64)]) -> Outcome<u64> {
    let mut child = Running::start("burst", folder, options)?;
    let fired = loop {
        match child.next()? {
            Some((name, fired)) if name == "fired" && fired * 2.0 >= crowd.due as f64 => break fired,
            Some(_) => {}
            None => return Err("it had ended before it could be killed; more must be due".into()),
        }
    };
    child.kill()?;
    let options: Vec<_> = options.iter().copied().chain([("--again", 1)]).collect();
    Running::start("burst", folder, &options)?.ends()?;
    judge(folder, crowd.due)?;
    Ok(fired as u64)
}

/// Counts the nudges: as many as were due, none twice, and nothing left to do.
fn judge(folder: &Path, due: u64) -> Outcome<()> {
    let connection = Connection::open(database(folder))?;
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u64>(0));
    let queued = count("SELECT count(*) FROM outbox WHERE priority = 3")?;
    // A delivered one no longer says whose it was.
    let twice = count("SELECT count(user) - count(DISTINCT user) FROM outbox WHERE priority = 3")?;
    let waiting = count("SELECT count(*) FROM inbox WHERE state <> 1")?;
    let left = count(&format!("SELECT count(*) FROM timers WHERE due <= {}", DUE.as_microsecond()))?;
    if (queued, twice, left, waiting) == (due, 0, 0, 0) {
        return Ok(());
    }
    let what = "nudges are queued, to somebody twice, timers left, messages without an answer";
    Err(format!("of {due} that were due: {what}: {queued}, {twice}, {left}, {waiting}").into())
}

/// When a message was due to be typed, and how long its answer took.
type Answer = Outcome<(Instant, Duration)>;

/// The child: people write, and then very many are due.
///
/// # Errors
/// When something fails.
pub async fn serve(folder: &Path, args: &Args) -> Outcome<()> {
    let crowd = Crowd::new(args.get("--users", 0), args.get("--due", 0));
    let (again, calm) = (args.get("--again", 0) == 1, Duration::from_secs(args.get("--calm", 0)));
    let begin = if again { DUE.checked_add(AWAY)? } else { DUE.checked_sub(calm)? };
    let mut served = Served::open(folder, Arc::new(Shifted::at(begin))).await?;
    let begun = Instant::now();
    served.runs([Platform::Telegram, Platform::Discord].map(|on| Arc::new(Sink(on)) as Arc<dyn Courier>).into());
    let (served, over) = (Arc::new(served), Arc::new(AtomicBool::new(false)));
    let talk = tokio::spawn(talk(Arc::clone(&served), crowd, (args.get("--rate", 1), begin), Arc::clone(&over)));
    let bursts = begun + if again { Duration::ZERO } else { calm };
    tokio::time::sleep_until(bursts.into()).await;
    while !served.watched.due(DUE, 1).await?.is_empty() {
        tell("fired", served.runtime.stats().timers)?;
        tokio::time::sleep(LOOK).await;
    }
    let ends = Instant::now();
    over.store(true, Ordering::Relaxed);
    let answers = talk.await??;
    tell("seconds", (ends - bursts).as_secs_f64())?;
    for (name, from, to) in [("calm", begun + WARM, bursts), ("burst", bursts, ends)] {
        let within = answers.iter().filter(|(at, _)| (from..to).contains(at));
        let took: Vec<f64> = within.map(|(_, took)| ms(*took)).collect();
        tell(&format!("{name}-count"), took.len())?;
        tell(&format!("{name}-p50"), percentile(&took, 0.5))?;
        tell(&format!("{name}-p99"), percentile(&took, 0.99))?;
    }
    Arc::into_inner(served).ok_or("somebody is still talking")?.ends().await
}

/// People write at an even pace, whether or not they are answered.
async fn talk(
    served: Arc<Served>,
    crowd: Crowd,
    (rate, begin): (u32, Timestamp),
    over: Arc<AtomicBool>,
) -> Outcome<Vec<(Instant, Duration)>> {
    let people: Vec<u64> = crowd.others().take(TALKERS).collect();
    let (mut talking, mut answers) = (JoinSet::<Answer>::new(), Vec::new());
    let begun = Instant::now();
    for n in 0.. {
        let at = begun + Duration::from_secs(1) * n / rate;
        tokio::time::sleep_until(at.into()).await;
        if over.load(Ordering::Relaxed) {
            break;
        }
        let person = people[n as usize % people.len()];
        let words = line(u64::from(n) / people.len() as u64 + person);
        let (served, id) = (Arc::clone(&served), format!("{begin}/{n}"));
        talking.spawn(async move { Ok((at, served.hears(person, id, words).await?.duration_since(at))) });
        while let Some(answer) = talking.try_join_next() {
            answers.push(answer??);
        }
    }
    while let Some(answer) = talking.join_next().await {
        answers.push(answer??);
    }
    Ok(answers)
}
