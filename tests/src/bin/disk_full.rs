//! Fills the small disk of the release binary while people talk to it, and checks that nothing acknowledged
//! was lost, nothing had its effect twice, and that it goes on by itself once there is room.
//!
//! `disk_full [--evenkeel PATH] [--people 6] [--seed 1] [--kib 12288] [--full 12]`
//!
//! Two rounds, each on a new disk. In the first, the disk is freed and the process goes on: everything typed
//! while it was full must have arrived. In the second, the process is killed while the disk is full and
//! started again with room: what it had confirmed must not have been in memory only. Needs the right to
//! mount; exits with 77 without it.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use evenkeel_store::Census;
use evenkeel_tests::fire::args::Args;
use evenkeel_tests::fire::disk::SmallDisk;
use evenkeel_tests::fire::field::{Crowd, Field};
use evenkeel_tests::fire::judge::Verdict;
use evenkeel_tests::fire::person::now_ms;
use evenkeel_tests::fire::process::Process;

const PAUSE_MS: u64 = 2000;
/// Talk before the disk is full, and after there is room again.
const CALM: Duration = Duration::from_secs(4);
/// How often the disk is filled up again, and looked at.
const STEP: Duration = Duration::from_millis(200);
const HEAL: Duration = Duration::from_secs(180);
/// Without the right to mount.
const NO_PERMISSION: u8 = 77;

/// What was asked for.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    people: u64,
    seed: u64,
    kib: u64,
    full: Duration,
    with_kill: bool,
}

/// What the full disk did.
#[derive(Debug, Default)]
struct Full {
    filler: u64,
    /// How long until the first commit was refused.
    refused_after: Option<Duration>,
    refusals: u64,
    confirmed_meanwhile: i64,
    waiting: usize,
}

struct Outcome {
    full: Full,
    /// From freeing the disk until Telegram had nothing left to hand over.
    caught_up: Option<Duration>,
    answered: bool,
    verdict: Verdict,
    census: Census,
    ended_well: bool,
    complaints: Vec<String>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::of_process();
    let full = Duration::from_secs(args.get("--full", 12));
    let (people, seed, kib) = (args.get("--people", 6), args.get("--seed", 1), args.get("--kib", 12_288));
    let mut good = true;
    for with_kill in [false, true] {
        println!(
            "{kib} KiB, {people} people, seed {seed}, {}",
            if with_kill { "killed while full" } else { "no restart" }
        );
        let wanted = Wanted { people, seed, kib, full, with_kill };
        match tokio::time::timeout(Duration::from_secs(300), round(&args, wanted)).await {
            Ok(Ok(outcome)) => good &= report(&outcome),
            Ok(Err(Reason::NoMount(reason))) => {
                println!("SKIPPED: a small disk cannot be mounted here: {reason}");
                return NO_PERMISSION.into();
            }
            Ok(Err(Reason::Failed(reason))) => return fail(&reason),
            Err(_) => return fail("it took too long"),
        }
    }
    println!("{}", if good { "GOOD" } else { "NOT GOOD" });
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn fail(reason: &str) -> ExitCode {
    println!("FAILED: {reason}");
    ExitCode::FAILURE
}

enum Reason {
    NoMount(String),
    Failed(String),
}

impl From<String> for Reason {
    fn from(reason: String) -> Self {
        Self::Failed(reason)
    }
}

async fn round(args: &Args, wanted: Wanted) -> Result<Outcome, Reason> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let disk = SmallDisk::mount(folder.path(), wanted.kib).map_err(Reason::NoMount)?;
    let mut field = Field::new(args.evenkeel(), folder.path()).await;
    let mut process = field.start().await?;
    let arrived = field.people(wanted.people, wanted.seed, PAUSE_MS).await;
    let crowd = Crowd::begins(arrived.map_err(|reason| format!("{reason}; logged: {:?}", process.tally()))?);
    tokio::time::sleep(CALM).await;
    let begun = now_ms();
    let full = fill(&field, &process, &disk, wanted.full).await;
    if wanted.with_kill {
        process = kill_while_full(&mut field, process, begun, &disk).await?;
    }
    disk.free();
    let freed = Instant::now();
    let caught_up = catches_up(&field, freed).await;
    tokio::time::sleep(CALM).await;
    let people = crowd.ends().await?;
    let exports = field.exports(&people, HEAL).await;
    let lives = process.runs();
    let ended_well = field.end(process).await && lives;
    let verdict = field.judges(&people, &exports);
    let census = field.census().await.map_err(|error| error.to_string())?;
    let answered = exports.iter().all(Option::is_some);
    Ok(Outcome { full, caught_up, answered, verdict, census, ended_well, complaints: field.complaints() })
}

/// Keeps the disk full for so long.
async fn fill(field: &Field, process: &Process, disk: &SmallDisk, long: Duration) -> Full {
    let begun = Instant::now();
    let mut full = Full::default();
    let mut confirmed = None;
    while begun.elapsed() < long {
        full.filler += disk.fill();
        full.refusals = process.logged("telegram_updates_not_kept") + process.logged("discord.store_refused");
        if full.refusals > 0 && confirmed.is_none() {
            full.refused_after = Some(begun.elapsed());
            confirmed = Some(field.confirmed());
        }
        tokio::time::sleep(STEP).await;
    }
    full.confirmed_meanwhile = confirmed.map_or(0, |before| field.confirmed() - before);
    full.waiting = field.telegram.pending();
    full
}

/// Kills it, sees how it starts on a full disk, and starts it with room. What was typed on Discord since the
/// disk was full was never acknowledged.
async fn kill_while_full(field: &mut Field, process: Process, begun: u64, disk: &SmallDisk) -> Result<Process, String> {
    let mut process = field.kill(process).await;
    tokio::time::sleep(CALM).await;
    let (runs, ready) = (process.runs(), process.logged("ready"));
    println!("started on the full disk: {}", if runs { "it runs" } else { "it ended" });
    println!("  ready lines: {ready}");
    disk.free();
    if !runs {
        field.add(process.kill());
        process = field.start().await?;
    }
    field.kills.ms.extend((begun..now_ms() + 1000).step_by(500));
    Ok(process)
}

async fn catches_up(field: &Field, freed: Instant) -> Option<Duration> {
    while freed.elapsed() < HEAL {
        // People go on talking: fewer than a handful on their way is as good as none.
        if field.telegram.pending() <= 2 {
            return Some(freed.elapsed());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    None
}

fn report(outcome: &Outcome) -> bool {
    let Outcome { full, verdict, census, .. } = outcome;
    let is_empty = census.inbox_waiting == 0 && census.outbox_waiting == 0 && census.inbox_quarantined == 0;
    let right = verdict.lost == 0 && verdict.twice == 0 && verdict.strange == 0;
    let heals = outcome.answered && outcome.caught_up.is_some() && outcome.ended_well && is_empty;
    let good = right && heals && full.refusals > 0;
    let time = |time: Option<Duration>| time.map_or("never".to_owned(), |time| format!("{:.1} s", time.as_secs_f64()));
    println!("filled with                    {} bytes", full.filler);
    println!("first refusal after            {}", time(full.refused_after));
    println!("batches refused                {}", full.refusals);
    println!("confirmed after first refusal  {}", full.confirmed_meanwhile);
    println!("waiting on Telegram then       {}", full.waiting);
    println!("caught up after room           {}", time(outcome.caught_up));
    println!("inbound sent                   {}", verdict.inbound);
    println!("  effects that must be there   {}", verdict.binding);
    println!("  lost                         {}", verdict.lost);
    println!("  twice                        {}", verdict.twice);
    println!("  Discord, not acknowledged    {}, of which kept {}", verdict.gap, verdict.gap_kept);
    println!("outbound                       {}", verdict.outbound);
    println!("  apologies for keeping nothing {}", verdict.apologies);
    println!("  repeats                      {}", verdict.repeats);
    println!("  answers to nothing           {}", verdict.strange);
    println!("  answers that never came      {} (outbox: {} unknown)", verdict.missing, census.outbox_unknown);
    println!("everybody answered at the end  {}", outcome.answered);
    println!("ended well at SIGTERM          {}", outcome.ended_well);
    println!("census                         {census:?}");
    for complaint in &outcome.complaints {
        println!("log                            {complaint}");
    }
    println!("{}", if good { "good" } else { "not good" });
    good
}
